/// One or more samples of every kind of event, as journals have them, one a line.
///
/// A line here is never changed and never taken away: journals with such lines are on people's
/// disks. A kind that gains a field gets another line.
enum FrozenEvents {
  static var lines: [String] {
    [session, staff, agenda, floor, questions, breakouts, people, stage].flatMap {
      $0.split(separator: "\n").map(String.init)
    }
  }

  private static let session = #"""
    {"sessionCreated":{"opening":{"profile":{"title":"Training","aims":["Know the mechanism"],"state":"draft","format":"hybrid","zone":"Europe/Vienna","plenaryPlace":"Hall M1","plenaryLink":"https://example.org/m1","seats":40,"eligibleCountries":["EU","SN"],"participantTypes":[{"id":"ngo","name":"NGO","isObserver":false}],"languages":["en","fr"],"template":"blank","isRehearsal":false},"topics":[{"id":"UNTOC-8","parent":"UNTOC","title":"Article 8","kind":"article"}],"resources":[{"id":"D1","title":"Guide","link":"https://example.org/guide","language":"en","item":"A1"}],"items":[{"id":"A1","kind":"plenary","title":"Welcome","detail":"For staff","plannedStart":"2026-11-23T09:00:00.000Z","durationSeconds":1800,"timing":"lockDuration","isLinked":true,"isHardEnd":false,"isFlagged":false,"isOptional":false,"minimumSeconds":900,"topics":["UNTOC-8"],"resources":["D1"],"panel":[],"languages":["en"],"place":"Hall M1","link":"https://example.org/m1","state":"pending","addedSeconds":0,"pausedMilliseconds":0}]}}}
    {"sessionStarted":{}}
    {"sessionClosed":{}}
    {"sessionReopened":{}}
    {"formatSet":{"format":"virtual"}}
    {"sessionRenamed":{"title":"Second day"}}
    {"zoneSet":{"zone":"Asia/Kathmandu"}}
    {"seatsSet":{"seats":40}}
    {"plenarySet":{"place":"Hall M1","link":"https://example.org/m1"}}
    {"plenarySet":{"place":"Hall M1"}}
    {"topicAdded":{"id":"UNTOC-8","title":"Article 8","parent":"UNTOC","kind":"article"}}
    {"topicAdded":{"id":"UNTOC","title":"The Convention","kind":"instrument"}}
    {"topicRemoved":{"id":"UNTOC-8"}}
    {"resourceAdded":{"id":"D2","title":"Handout","link":"https://example.org/x","language":"fr","item":"A1"}}
    {"resourceAdded":{"id":"D2","title":"Handout"}}
    {"resourceChanged":{"id":"D2","title":"New","link":"https://example.org/y","language":"es"}}
    {"resourceRemoved":{"id":"D2"}}
    {"rehearsalMarked":{}}
    {"actionUndone":{"sequence":41,"title":"Q1 approved","restored":[{"absent":{"_0":{"question":{"_0":"Q2"}}}},{"questionBoard":{"_0":{}}},{"floorBoard":{"_0":{"isOpen":true,"policy":"firstCome","order":["S1"],"limitSeconds":180}}},{"agendaBoard":{"_0":{"order":["A1"],"current":"A1"}}},{"staff":{"_0":{"name":"maya","role":"moderator","rooms":[]}}}]}}
    {"actionUndone":{"sequence":42,"title":"moved","restored":[{"round":{"_0":{"id":"B1","item":"A3","state":"open","minimumSize":3,"maximumSize":6,"seed":7,"openedAt":"2026-11-23T10:00:00.000Z","deadline":"2026-11-23T10:30:00.000Z","unplaced":["P3"]}}},{"room":{"_0":{"id":"R1","round":"B1","name":"Room 1","mode":"hybrid","seats":12,"onlineLimit":9,"languages":["en"],"topic":"UNTOC-8","facilitator":"ana","rapporteur":"ravi","members":["P1"],"helpAskedAt":"2026-11-23T10:01:00.000Z","helpReason":"sound","helpTakenBy":"ana"}}},{"topic":{"_0":{"id":"UNTOC","title":"The Convention","kind":"instrument"}}},{"resource":{"_0":{"id":"D1","title":"Guide"}}}]}}
    {"actionUndone":{"sequence":43,"title":"edited","restored":[{"item":{"_0":{"id":"A1","kind":"questions","title":"Q&A","durationSeconds":600,"timing":"lockEnd","isLinked":false,"isHardEnd":true,"isFlagged":true,"isOptional":true,"topics":[],"resources":[],"panel":["P1"],"languages":[],"state":"paused","actualStart":"2026-11-23T09:00:00.000Z","addedSeconds":60,"pausedAt":"2026-11-23T09:05:00.000Z","pausedMilliseconds":1500}}},{"request":{"_0":{"id":"S1","participant":"P1","kind":"reply","note":"article 8","via":"card","mode":"inPerson","item":"A1","state":"paused","requestedAt":"2026-11-23T09:00:00.000Z","startedAt":"2026-11-23T09:01:00.000Z","limitSeconds":180,"pausedAt":"2026-11-23T09:02:00.000Z","pausedMilliseconds":0}}},{"note":{"_0":{"id":"N1","room":"R1","item":"A3","kind":"gap","text":"Two","topics":["UNTOC-8"],"attribution":"byType","speaker":"A prosecutor","by":"ravi","createdAt":"2026-11-23T10:02:00.000Z","changedAt":"2026-11-23T10:03:00.000Z","revisions":[{"text":"One","by":"ravi","at":"2026-11-23T10:02:00.000Z"}],"isKeyPoint":true,"owner":"ana","due":"Friday"}}}]}}
    {"actionUndone":{"sequence":44,"title":"asked","restored":[{"question":{"_0":{"id":"Q1","text":"How?","originalText":"how","from":"P1","mode":"virtual","via":"teamsQA","state":"deferred","votes":3,"labels":["legal"],"topics":["UNTOC-8"],"item":"A2","addressee":"Panel","owner":"ana","due":"Friday","isStarred":true,"comment":"soon","wasApproved":true,"submittedAt":"2026-11-23T09:00:00.000Z","settledAt":"2026-11-23T09:09:00.000Z","changedAt":"2026-11-23T09:09:00.000Z","changedBy":"maya"}}},{"participant":{"_0":{"id":"P1","name":"أمينة","emails":["amina@example.org"],"country":"SN","type":"ngo","languages":["ar"],"plannedMode":"virtual","registration":"confirmed","role":"participant","attributes":[{"name":"Diet","value":"vegan"}],"stays":[{"mode":"virtual","from":"2026-11-23T08:55:00.000Z","until":"2026-11-23T09:10:00.000Z","source":"teams"},{"mode":"inPerson","from":"2026-11-23T09:10:00.000Z","source":"desk"}],"addedAt":"2026-11-20T12:00:00.000Z"}}},{"profile":{"_0":{"title":"Training","aims":[],"state":"live","format":"inPerson","zone":"UTC","eligibleCountries":[],"participantTypes":[],"languages":[],"template":"blank","isRehearsal":true,"createdAt":"2026-11-20T12:00:00.000Z","startedAt":"2026-11-23T09:00:00.000Z"}}}]}}
    {"actionUndone":{"sequence":45,"title":"all sorts","restored":[{"absent":{"_0":{"profile":{}}}},{"absent":{"_0":{"staff":{"_0":"eva"}}}},{"absent":{"_0":{"agendaBoard":{}}}},{"absent":{"_0":{"item":{"_0":"A6"}}}},{"absent":{"_0":{"floorBoard":{}}}},{"absent":{"_0":{"request":{"_0":"S1"}}}},{"absent":{"_0":{"questionBoard":{}}}},{"absent":{"_0":{"round":{"_0":"B1"}}}},{"absent":{"_0":{"room":{"_0":"R1"}}}},{"absent":{"_0":{"participant":{"_0":"P1"}}}},{"absent":{"_0":{"note":{"_0":"N1"}}}},{"absent":{"_0":{"topic":{"_0":"UNTOC-9"}}}},{"absent":{"_0":{"resource":{"_0":"D2"}}}}]}}
    {"actionUndone":{"sequence":46,"title":"Q1 approved","restored":[],"isRedo":true}}
    {"staffSet":{"name":"ravi","role":"rapporteur","rooms":["R1","R2"]}}
    {"staffRemoved":{"name":"ravi"}}
    """#

  private static let staff = #"""
    {"messageSent":{"id":"M1","to":{"role":"moderator"},"text":"Who takes the chat?"}}
    {"messageSent":{"id":"M2","to":{"person":"maya"},"text":"It is \"you\""}}
    {"messageSent":{"id":"M3","to":{"all":true},"text":"Coffee"}}
    {"cueGiven":{"id":"M4","to":{"round":"B1"},"text":"2 minutes","until":"2026-11-23T10:35:00.000Z"}}
    {"cueGiven":{"id":"M5","to":{"room":"R3"},"text":"wrap up","until":"2026-11-23T10:35:00.000Z"}}
    {"messageTaken":{"id":"M4","by":"ravi"}}
    {"dutyTaken":{"name":"ravi","role":"rapporteur"}}
    {"dutyTaken":{"name":"bruno","role":"facilitator","seat":true,"from":"ana"}}
    {"dutyEnded":{"name":"ravi"}}
    {"dutyOffered":{"from":"ana","to":"bruno"}}
    {"dutyAccepted":{"from":"ana","by":"bruno"}}
    {"dutyDeclined":{"by":"bruno"}}
    {"actionUndone":{"sequence":48,"title":"message M1 to moderators","restored":[{"message":{"_0":{"id":"M4","at":"2026-11-23T10:30:00.000Z","from":{"name":"ana","role":"facilitator"},"to":{"person":"ravi"},"text":"2 minutes","until":"2026-11-23T10:35:00.000Z","takers":[{"name":"ravi","at":"2026-11-23T10:31:00.000Z"}]}}},{"dutyBoard":{"_0":{"onDuty":[{"name":"ana","role":"facilitator","since":"2026-11-23T09:00:00.000Z"}],"seat":"ana","offer":{"from":"ana","to":"bruno","at":"2026-11-23T10:30:00.000Z"},"takenFrom":{"from":"eva","at":"2026-11-23T10:00:00.000Z"}}}},{"absent":{"_0":{"message":{"_0":"M1"}}}},{"absent":{"_0":{"dutyBoard":{}}}}]}}
    {"actionUndone":{"sequence":49,"title":"R1","restored":[{"room":{"_0":{"id":"R1","round":"B1","name":"Room 1","mode":"hybrid","languages":[],"members":[],"helpAskedAt":"2026-11-23T10:01:00.000Z","helpTakenBy":"ana","helpTakenAt":"2026-11-23T10:02:00.000Z"}}}]}}
    """#

  private static let agenda = #"""
    {"itemAdded":{"id":"A6","fields":{"kind":"breakouts","title":"Groups","detail":"For staff","plannedStart":"2026-11-23T10:00:00.000Z","durationSeconds":2700,"minimumSeconds":1800,"timing":"lockEnd","isLinked":true,"isHardEnd":true,"isFlagged":true,"isOptional":true,"topics":["UNTOC-8"],"resources":["D1"],"panel":["P1"],"languages":["en","fr"],"place":"Hall","link":"https://example.org/m2"},"position":5}}
    {"itemEdited":{"id":"A6","fields":{"place":""}}}
    {"itemMoved":{"id":"A6","position":0}}
    {"itemRemoved":{"id":"A6"}}
    {"itemStarted":{"id":"A1"}}
    {"itemPaused":{"id":"A1"}}
    {"itemResumed":{"id":"A1"}}
    {"itemExtended":{"id":"A1","seconds":-300}}
    {"itemEnded":{"id":"A1"}}
    {"itemSkipped":{"id":"A4"}}
    {"itemRestored":{"id":"A4"}}
    {"agendaAdvanced":{}}
    {"itemAdded":{"id":"A7","fields":{"title":"Talk","warningSeconds":300,"dangerSeconds":30,"endAction":"startNext","uid":"talk-7@example.org"},"position":6}}
    {"itemArmed":{"id":"A2"}}
    {"itemReopened":{"id":"A1"}}
    {"itemRestarted":{"id":"A1"}}
    {"itemParked":{"id":"A4"}}
    {"itemReturned":{"id":"A4","position":2}}
    {"delaySet":{"id":"A3","seconds":600}}
    {"agendaMadeRelative":{"isRelative":true}}
    {"noteMoved":{"id":"N2","rank":1572864}}
    {"noteSplit":{"id":"N1","text":"One","newID":"N3","newText":"Two","rank":1310720}}
    {"noteMerged":{"id":"N2","into":"N1","text":"One\nTwo"}}
    {"noteMerged":{"id":"N4","into":"N1"}}
    {"noteUnmerged":{"id":"N2"}}
    {"noteSent":{"id":"N5","question":"Q3"}}
    {"sheetSet":{"room":"R1","state":"submitted"}}
    {"sheetsAsked":{"rooms":["R1","R2"]}}
    {"disclosureSet":{"attribution":"none","threshold":5}}
    {"reportsOrdered":{"rooms":["R2","R1"],"seconds":150}}
    {"reportStarted":{"room":"R2","seconds":150}}
    {"reportEnded":{"room":"R2"}}
    {"zonesShown":{"zones":["America/New_York"]}}
    """#

  private static let floor = #"""
    {"floorRequested":{"id":"S1","participant":"P1","kind":"pointOfOrder","note":"article 8","via":"teamsHand","mode":"virtual","item":"A1","limitSeconds":180}}
    {"floorRequested":{"id":"S2","participant":"P2","kind":"ordinary","limitSeconds":120}}
    {"requestWithdrawn":{"id":"S1"}}
    {"floorGiven":{"id":"S1"}}
    {"speechPaused":{"id":"S1"}}
    {"speechResumed":{"id":"S1"}}
    {"speechExtended":{"id":"S1","seconds":60}}
    {"speechEnded":{"id":"S1"}}
    {"speechRecalled":{"id":"S1"}}
    {"floorOpened":{}}
    {"floorClosed":{}}
    {"speechLimitSet":{"seconds":120}}
    {"floorPolicySet":{"policy":"alternate"}}
    {"requestMoved":{"id":"S2","after":"S1"}}
    {"requestMoved":{"id":"S2"}}
    {"floorRequested":{"id":"S3","participant":"P1","kind":"reply","limitSeconds":60,"answers":"S2","onBehalfOf":"Red Cross"}}
    {"floorRequested":{"id":"S4","participant":"P2","kind":"interposedQuestion","limitSeconds":60,"answers":"S2"}}
    {"floorRequested":{"id":"S5","participant":"P3","kind":"pointOfOrder","limitSeconds":60,"reason":"procedure"}}
    {"floorGiven":{"id":"S4","interrupts":"S2"}}
    {"floorReturned":{"id":"S2"}}
    {"floorClosedFully":{}}
    {"speechLimitOfSet":{"kind":"pointOfOrder","type":"ngo","seconds":60}}
    {"speechLimitOfSet":{"seconds":0}}
    {"requestLimitSet":{"id":"S2","seconds":90}}
    {"floorPolicySet":{"policy":"balanced"}}
    {"floorPolicySet":{"policy":"byHand"}}
    {"floorBalanceSet":{"by":["mode","region","type","gender","organisation"]}}
    {"requestReleased":{"id":"S2"}}
    {"floorRuleSet":{"rule":"presentOnly","isOn":true}}
    {"floorRuleSet":{"rule":"multiple","isOn":false}}
    {"pointReasonSet":{"reason":{"id":"procedure","name":"breach of the rules","rank":2}}}
    {"pointReasonRemoved":{"id":"suspend"}}
    {"floorBudgetSet":{"group":{"dimension":"type","name":"ngo"},"seconds":600}}
    {"floorBudgetsLevelled":{"group":{"dimension":"organisation","name":"Red Cross"},"seconds":60}}
    """#

  private static let questions = #"""
    {"questionAdded":{"id":"Q1","text":"How?\nAnd why?","from":"P1","mode":"inPerson","via":"roomMicrophone","topics":["UNTOC-8"],"item":"A2","addressee":"Panel","votes":3}}
    {"questionAdded":{"id":"Q2","text":"Who?","name":"A guest","via":"zoomChat","topics":[],"votes":0}}
    {"questionEdited":{"id":"Q1","text":"How exactly?","topics":[],"addressee":"Panel","comment":"soon"}}
    {"questionEdited":{"id":"Q1","comment":"soon"}}
    {"questionApproved":{"id":"Q1"}}
    {"questionDismissed":{"id":"Q1","reason":"off topic"}}
    {"questionDismissed":{"id":"Q1"}}
    {"questionDeferred":{"id":"Q1","owner":"ana","due":"Friday"}}
    {"questionMerged":{"id":"Q1","into":"Q2"}}
    {"questionPutNext":{"id":"Q1"}}
    {"questionPutLive":{"id":"Q1"}}
    {"questionAnswered":{"id":"Q1","answer":"Yes"}}
    {"questionAnswered":{"id":"Q1"}}
    {"questionRestored":{"id":"Q1"}}
    {"questionVoted":{"id":"Q1","by":-1}}
    {"questionStarred":{"id":"Q1","isStarred":true}}
    {"questionLabelled":{"id":"Q1","labels":["legal","urgent"]}}
    {"questionClaimed":{"id":"Q1","claimedBy":"maya"}}
    {"questionClaimed":{"id":"Q1"}}
    {"questionsOpened":{}}
    {"questionsClosed":{}}
    {"questionsFollowAgenda":{}}
    {"questionDetailed":{"id":"Q1","details":{"item":"A2","language":"fr","translation":"How?","asker":{"named":{"_0":"A guest"}},"mode":"virtual","origin":"0123456789abcdef"}}}
    {"questionDetailed":{"id":"Q1","details":{"asker":{"participant":{"_0":"P1"}}}}}
    {"questionDetailed":{"id":"Q1","details":{"language":"","asker":{"anonymous":{}}}}}
    {"questionLabelSet":{"name":"legal","isPublic":true}}
    {"questionLabelRemoved":{"name":"legal"}}
    {"questionColumnsMapped":{"columns":{"kind":"teamsQA","columns":[{"field":"text","heading":"Question"}]}}}
    """#

  private static let breakouts = #"""
    {"roundPlanned":{"id":"B1","item":"A3","minimumSize":3,"maximumSize":6,"rooms":[{"id":"R1","name":"Room 1","mode":"physical"},{"id":"R2","name":"Room 2","mode":"virtual"}]}}
    {"roomEdited":{"id":"R1","fields":{"name":"Prosecutors","mode":"hybrid","place":"M2","link":"https://example.org/r1","seats":12,"onlineLimit":20,"languages":["es"],"topic":"UNTOC-8","facilitator":"ana","rapporteur":"ravi"}}}
    {"roundRemoved":{"id":"B1"}}
    {"roundAllocated":{"id":"B1","seed":18446744073709551615,"assignments":[{"room":"R1","members":["P1","P3"]},{"room":"R2","members":["P2"]}],"unplaced":["P4"]}}
    {"participantPlaced":{"participant":"P1","room":"R2"}}
    {"participantUnplaced":{"participant":"P1","round":"B1"}}
    {"roundOpened":{"id":"B1","deadline":"2026-11-23T10:30:00.000Z"}}
    {"roundOpened":{"id":"B1"}}
    {"roundExtended":{"id":"B1","seconds":300}}
    {"roundClosing":{"id":"B1","deadline":"2026-11-23T10:36:00.000Z"}}
    {"roundClosing":{"id":"B1","deadline":"2026-11-23T10:36:00.000Z","isForced":true}}
    {"roundClosed":{"id":"B1"}}
    {"helpAsked":{"room":"R1","reason":"sound"}}
    {"helpAsked":{"room":"R1"}}
    {"helpCancelled":{"room":"R1"}}
    {"helpTaken":{"room":"R1","by":"bruno"}}
    {"roundPlanned":{"id":"B2","minimumSize":3,"maximumSize":6,"rooms":[{"id":"R3","name":"Room 1","mode":"hybrid","fields":{"place":"M2","minimumSize":2,"maximumSize":9}}],"limits":{"platform":"zoom","roomLimit":100,"peopleLimit":1000},"rules":{"way":"topics","attributes":[{"name":"country","weight":3},{"name":"language","weight":-2}],"newPeople":10,"together":[["P1","P2"]],"apart":[["P3","P4"]]}}}
    {"roundAllocated":{"id":"B1","seed":7,"assignments":[{"room":"R1","members":["P1"]}],"unplaced":[],"lowerBound":12}}
    {"roomAdded":{"round":"B1","room":{"id":"R9","name":"Spare","mode":"virtual"}}}
    {"roomRemoved":{"id":"R9"}}
    {"roundRulesSet":{"id":"B2","rules":{"way":"same","attributes":[],"newPeople":0,"sameAs":"B1","together":[],"apart":[]}}}
    {"topicsWished":{"participant":"P1","topics":["UNTOC-8","UNTOC-31"]}}
    {"participantPinned":{"participant":"P1","round":"B1"}}
    {"participantUnpinned":{"participant":"P1","round":"B1"}}
    {"roomExtended":{"id":"R1","seconds":300,"deadline":"2026-11-23T10:35:00.000Z"}}
    {"roomClosing":{"id":"R1","deadline":"2026-11-23T10:36:00.000Z"}}
    {"roomClosing":{"id":"R1","deadline":"2026-11-23T10:36:00.000Z","isForced":true}}
    {"roomClosed":{"id":"R1"}}
    {"roomReopened":{"id":"R1"}}
    {"roomStarted":{"id":"R1"}}
    {"roomsTold":{"round":"B1","rooms":["R1"],"text":"Ten minutes left"}}
    {"roomsTold":{"round":"B1","text":"Come back"}}
    {"listTaken":{"round":"B1"}}
    {"actionUndone":{"sequence":48,"title":"R1 told","restored":[{"round":{"_0":{"id":"B1","state":"open","minimumSize":3,"maximumSize":6,"unplaced":[],"rules":{"way":"mix","attributes":[],"newPeople":5,"together":[],"apart":[]},"lowerBound":12,"pinned":["P1"],"platform":"teams","roomLimit":50,"peopleLimit":300,"announcements":[{"at":"2026-11-23T10:00:00.000Z","rooms":["R1"],"text":"Hello"}],"told":[{"room":"R1","members":["P1"]}]}}},{"room":{"_0":{"id":"R1","round":"B1","name":"Room 1","mode":"hybrid","languages":[],"members":["P1"],"minimumSize":2,"maximumSize":4,"deadline":"2026-11-23T10:30:00.000Z","closedAt":"2026-11-23T10:20:00.000Z","isClosing":true,"startedAt":"2026-11-23T10:01:00.000Z"}}}]}}
    """#

  private static let people = #"""
    {"participantAdded":{"id":"P1","fields":{"name":"王小明","teamsName":"Wang X.","emails":["wang@example.org"],"organisation":"Example","country":"CN","type":"academia","gender":"m","languages":["zh","en"],"plannedMode":"inPerson","registration":"selected","role":"panellist","accessNeeds":"Captions","badge":"0041","attributes":[{"name":"Diet","value":"none"}]}}}
    {"participantEdited":{"id":"P1","fields":{"registration":"excused"}}}
    {"checkedIn":{"id":"P1","mode":"inPerson"}}
    {"checkedOut":{"id":"P1"}}
    {"staysRecorded":{"id":"P1","stays":[{"mode":"virtual","from":"2026-11-23T09:00:00.000Z","until":"2026-11-23T09:30:00.000Z","source":"teams"}]}}
    {"participantAdded":{"id":"P2","fields":{"name":"Wang Xiaoming","zone":"Asia/Shanghai","tokens":["k3xq"],"privateFields":["emails","attributes"],"consentedFields":["name","accessNeeds"]}}}
    {"participantMerged":{"id":"P2","into":"P1"}}
    {"participantSplit":{"id":"P2","from":"P1"}}
    {"participantForgotten":{"id":"P2"}}
    {"participantsArranged":{"changes":[{"id":"P1","registration":"selected","mode":"virtual"},{"id":"P3","registration":"waitlisted"}],"reason":"selection","places":60}}
    {"participantsArranged":{"changes":[{"id":"P1","mode":"virtual"}],"reason":"seats"}}
    {"participantsArranged":{"changes":[{"id":"P3","registration":"selected"}],"reason":"waitingList"}}
    {"participantsTold":{"ids":["P1","P3"]}}
    {"arrivalMoved":{"id":"P1","to":"P3"}}
    {"representationSet":{"id":"P1","by":"P3"}}
    {"representationSet":{"id":"P1"}}
    {"attendanceRulesSet":{"rules":{"certificatePercent":80,"kinds":["plenary","questions"],"quorum":20}}}
    {"eligibilitySet":{"countries":["SN","KE"],"types":["ngo"]}}
    {"eligibilitySet":{"countries":[]}}
    {"actionUndone":{"sequence":46,"title":"P2 merged","restored":[{"participant":{"_0":{"id":"P1","name":"Wang","emails":[],"languages":[],"plannedMode":"virtual","registration":"confirmed","role":"participant","attributes":[],"stays":[],"addedAt":"2026-11-20T12:00:00.000Z","zone":"Asia/Shanghai","tokens":["k3xq"],"privateFields":["name"],"consentedFields":["country"],"steps":[{"registration":"confirmed","at":"2026-11-21T12:00:00.000Z"}],"told":{"format":"hybrid","mode":"virtual","at":"2026-11-22T12:00:00.000Z"},"representedBy":"P3","merged":[{"participant":{"id":"P4","name":"Wang X","emails":[],"languages":[],"plannedMode":"virtual","registration":"registered","role":"participant","attributes":[],"stays":[],"addedAt":"2026-11-20T12:00:00.000Z"},"into":{"id":"P1","name":"Wang","emails":[],"languages":[],"plannedMode":"virtual","registration":"confirmed","role":"participant","attributes":[],"stays":[],"addedAt":"2026-11-20T12:00:00.000Z"},"at":"2026-11-22T12:00:00.000Z","questions":["Q1"],"requests":["S1"],"rooms":["R1"],"unplacedIn":["B1"],"panels":["A1"],"leftRooms":["R2"]}]}}},{"profile":{"_0":{"title":"Training","aims":[],"state":"live","format":"hybrid","zone":"UTC","eligibleCountries":[],"participantTypes":[],"languages":[],"template":"blank","isRehearsal":false,"places":60,"attendanceRules":{"certificatePercent":80}}}}]}}
    {"noteAdded":{"id":"N1","room":"R1","item":"A3","fields":{"text":"No focal point","kind":"technicalAssistance","topics":["UNTOC-31"],"attribution":"none","speaker":"A judge","isKeyPoint":true,"owner":"ana","due":"Friday"}}}
    {"noteAdded":{"id":"N2","fields":{"text":"Opening"}}}
    {"noteEdited":{"id":"N1","fields":{"text":"No focal point known"}}}
    {"noteRemoved":{"id":"N1"}}
    """#

  private static let stage = #"""
    {"stagePinned":{"content":"nextSpeakers"}}
    {"stageFollowed":{}}
    {"stageMessageShown":{"text":"Back at 14:00\nin Hall M1","style":"flash"}}
    {"stageMessageCleared":{}}
    {"stageBlackoutSet":{"isOn":true}}
    {"stageLanguageSet":{"language":"ar"}}
    {"actionUndone":{"sequence":47,"title":"stage is black","restored":[{"stage":{"_0":{"pinned":"rooms","message":{"text":"Back at 14:00","style":"cover","since":"2026-11-23T12:00:00.000Z"},"isBlackout":false,"language":"zh"}}},{"absent":{"_0":{"stage":{}}}}]}}
    """#
}
