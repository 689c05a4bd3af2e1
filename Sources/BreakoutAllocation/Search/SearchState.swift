/// The allocation under search, in flat memory, with the cost of any small change at hand.
///
/// Who met whom is not kept as a matrix. The members of a room lie side by side in its *slots*, and
/// beside each slot stand the rooms of that member in all rounds and their values of all attributes, as 8-bit lanes in one
/// row a round and attribute. So what one person has in common with a whole room are comparisons of whole rows, sixteen
/// members at a time: a swap is priced in O((rounds + attributes) × room size) lane operations, and carried
/// out in as many, since what everyone costs where they are is kept up to date.
///
/// A class because it owns its memory and because passing it must not copy its forty fields.
final class SearchState {
  typealias Lanes = SIMD16<UInt8>
  typealias Prices = SIMD8<Int16>
  /// Lane of a round in which somebody has no room; it is never asked for, so that two absences
  /// never count as a meeting.
  static let absent: UInt8 = .max
  /// Lane of a slot that nobody has.
  static let vacant: UInt8 = .max - 1
  /// What is asked for where there is no room or value: equal to no lane.
  static let none: UInt8 = .max - 2
  /// Prices above this are not kept in lanes.
  static let highest = 8000
  /// In place of the price in a slot that nobody has: whoever were to leave it would save nothing.
  static let unowned: Int16 = -20000

  let model: Model
  let people: Int
  let rooms: Int
  let rounds: Int
  /// Whether meeting again has a price and more than one round makes it possible.
  let hasMeetings: Bool
  let attributes: Int
  let valueCount: Int
  let hasHistory: Bool
  let hasApart: Bool
  let hasDistance: Bool
  let hasPrevious: Bool
  /// Whether a room's hard cost depends on its size alone.
  let plainLimits: Bool

  /// What a proposal must know of a cell, side by side: its set of rooms and whether it moves alone.
  let traits: UnsafeMutablePointer<CellTraits>
  /// Room by cell, or -1.
  let room: UnsafeMutablePointer<Int32>
  /// Slot within the room, by cell.
  let slot: UnsafeMutablePointer<Int32>
  /// First slot of each spot; a spot has `slotStart[spot + 1] - slotStart[spot]` of them, a multiple of 16.
  let slotStart: UnsafeMutablePointer<Int32>
  /// People by slot.
  let members: UnsafeMutablePointer<Int32>
  /// Traits of the members, a row each for their rooms in every round and for their values of every
  /// attribute: the rows of a spot begin at `slotStart[spot] * rowCount` and have a lane for each slot.
  let lanes: UnsafeMutablePointer<UInt8>
  /// Rows of lanes; those of attributes come after those of rounds, which are left out where meetings do not count.
  let rowCount: Int
  let roundRows: Int
  /// What two people cost who agree in a row.
  let rowWeight: UnsafeMutablePointer<Int16>
  /// The lanes of each person, `person * rowCount + row`, with `none` where nothing can agree.
  let profiles: UnsafeMutablePointer<UInt8>
  /// Whether there are lanes: rooms and values must be few enough for 8 bits and prices for 16.
  let hasLanes: Bool
  /// What the member in each slot costs where they are, in each sixteen slots first the even, then the odd ones.
  let own: UnsafeMutablePointer<Int16>
  /// Rounds in which each person has a room.
  let placedRounds: UnsafeMutablePointer<Int32>
  let size: UnsafeMutablePointer<Int32>
  let inPerson: UnsafeMutablePointer<Int32>
  let holders: UnsafeMutablePointer<Int32>
  /// What the people of each value in a room cost one more of it, `spot * valueCount + value`.
  let counts: UnsafeMutablePointer<Int32>
  /// The same side by side for all rooms of a round, `(round * valueCount + value) * roomLanes + room`.
  let countsByRoom: UnsafeMutablePointer<Int16>
  /// Rooms, rounded up to whole vectors of lanes.
  let roomLanes: Int
  /// Distance of each person to all members of a spot, `spot * people + person`.
  let reach: UnsafeMutablePointer<Int32>

  // Copies of the model's arrays without bounds checks.
  let values: UnsafeMutablePointer<Int32>
  let weights: UnsafeMutablePointer<Int32>
  let distance: UnsafeMutablePointer<Int32>
  let previous: UnsafeMutablePointer<Int32>
  let kind: UnsafeMutablePointer<Int32>
  let nextInUnit: UnsafeMutablePointer<Int32>
  let historyStart: UnsafeMutablePointer<Int32>
  let historyWith: UnsafeMutablePointer<Int32>
  let historyTimes: UnsafeMutablePointer<Int32>
  let apartStart: UnsafeMutablePointer<Int32>
  let apartFrom: UnsafeMutablePointer<Int32>
  let apartRounds: UnsafeMutablePointer<UInt64>
  let minimum: UnsafeMutablePointer<Int32>
  let maximum: UnsafeMutablePointer<Int32>
  let open: UnsafeMutablePointer<UInt8>
  let mayBeEmpty: UnsafeMutablePointer<UInt8>
  /// Room sets one after another: bits in `setWords` words each, and lists.
  let setBits: UnsafeMutablePointer<UInt64>
  let setWords: Int
  let setStart: UnsafeMutablePointer<Int32>
  let setRooms: UnsafeMutablePointer<Int32>

  private let totals: UnsafeMutablePointer<Int>
  /// Hard violations of the current allocation.
  var hard: Int {
    get { totals[0] }
    set { totals[0] = newValue }
  }
  /// Soft cost of the current allocation.
  var soft: Int {
    get { totals[1] }
    set { totals[1] = newValue }
  }

  /// Starts from `start`, a room or -1 by cell; leaves a few slots beyond what the rooms should hold.
  /// - Parameter prices: without them only hard rules are counted, and a ``CostTable`` has the rest.
  init(_ model: Model, start: [Int32], prices: Bool = true) {
    self.model = model
    people = model.people
    rooms = model.rooms
    rounds = model.rounds
    attributes = prices ? model.attributes : 0
    valueCount = model.valueCount
    hasMeetings = prices && model.rounds > 1 && model.repeatWeight != 0
    hasHistory = prices && !model.history.isEmpty && model.repeatWeight != 0
    hasApart = !model.apart.isEmpty
    hasDistance = prices && !model.distance.isEmpty
    hasPrevious = prices && model.previous != nil && model.moveWeight != 0
    plainLimits = !model.hasModeLimits && model.roles.isEmpty
    let cells = people * rounds
    let spots = rooms * rounds
    var load = [Int32](repeating: 0, count: spots)
    for cell in 0..<cells where start[cell] >= 0 {
      load[cell / people * rooms + Int(start[cell])] += 1
    }
    var starts: [Int32] = [0]
    for spot in 0..<spots {
      let wanted = min(Int(model.maximum[spot % rooms]), people)
      starts.append(starts[spot] + Int32((max(wanted, Int(load[spot])) + 16) / 16 * 16))
    }
    slotStart = allocate(starts)
    let slots = Int(starts[spots])
    room = allocate([Int32](repeating: -1, count: cells))
    slot = allocate([Int32](repeating: -1, count: cells))
    members = allocate([Int32](repeating: -1, count: slots))
    hasLanes = prices && model.fitsLanes(slots: starts)
    roundRows = hasLanes && hasMeetings ? rounds : 0
    rowCount = hasLanes ? roundRows + attributes : 0
    lanes = allocateLanes(slots * rowCount, of: Self.vacant)
    own = allocateLanes(hasLanes ? slots : 0, of: Self.unowned)
    var weightOfRow = [Int16](repeating: 0, count: rowCount)
    var profile = [UInt8](repeating: Self.none, count: people * rowCount)
    if hasLanes {
      for row in 0..<roundRows { weightOfRow[row] = Int16(model.repeatWeight) }
      for person in 0..<people {
        for attribute in 0..<attributes {
          let value = Int(model.values[person * attributes + attribute])
          if model.valueWeight[value] == 0 { continue }
          weightOfRow[roundRows + attribute] = Int16(model.valueWeight[value])
          profile[person * rowCount + roundRows + attribute] = UInt8(model.placeOfValue[value])
        }
      }
    }
    rowWeight = allocate(weightOfRow)
    profiles = allocate(profile)
    roomLanes = (rooms + 7) / 8 * 8
    placedRounds = allocate([Int32](repeating: 0, count: people))
    size = allocate([Int32](repeating: 0, count: spots))
    inPerson = allocate([Int32](repeating: 0, count: spots))
    holders = allocate([Int32](repeating: 0, count: spots * model.roles.count))
    counts = allocate([Int32](repeating: 0, count: spots * valueCount))
    countsByRoom = allocateLanes(rounds * valueCount * roomLanes, of: 0)
    reach = allocate([Int32](repeating: 0, count: hasDistance ? spots * people : 0))
    values = allocate(model.values)
    weights = allocate(model.valueWeight)
    distance = allocate(model.distance)
    previous = allocate(model.previous ?? [])
    kind = allocate(model.kind)
    let width = model.people
    traits = allocate(
      (0..<cells).map {
        CellTraits(
          set: model.setOfCell[$0], isAlone: Int(model.nextInUnit[$0]) == $0 % width)
      })
    nextInUnit = allocate(model.nextInUnit)
    historyStart = allocate(model.history.starts)
    historyWith = allocate(model.history.neighbours)
    historyTimes = allocate(model.history.values)
    apartStart = allocate(model.apart.starts)
    apartFrom = allocate(model.apart.neighbours)
    apartRounds = allocate(model.apart.values)
    minimum = allocate(model.minimum)
    maximum = allocate(model.maximum)
    open = allocate(model.open)
    mayBeEmpty = allocate(model.mayBeEmpty)
    setWords = max(1, (model.rooms + 63) / 64)
    setBits = allocate(model.roomSets.flatMap(\.bits))
    setRooms = allocate(model.roomSets.flatMap(\.list))
    var setStarts: [Int32] = [0]
    for set in model.roomSets { setStarts.append((setStarts.last ?? 0) + Int32(set.list.count)) }
    setStart = allocate(setStarts)
    totals = allocate([0, 0])
    for round in 0..<rounds {
      for room in 0..<rooms { hard += roomHard(round, room) }
    }
    for cell in 0..<cells {
      if start[cell] >= 0 {
        insert(cell % people, cell / people, Int(start[cell]))
      } else if model.present[cell] == 1 {
        hard += 1
      }
    }
  }

  deinit {
    for pointer in [
      room, slot, slotStart, members, placedRounds, size, inPerson, holders, counts, reach,
      values,
      weights, distance, previous, kind, nextInUnit, historyStart, historyWith,
      historyTimes, apartStart, apartFrom, minimum, maximum, setStart, setRooms,
    ] { pointer.deallocate() }
    totals.deallocate()
    traits.deallocate()
    lanes.deallocate()
    own.deallocate()
    rowWeight.deallocate()
    profiles.deallocate()
    countsByRoom.deallocate()
    apartRounds.deallocate()
    open.deallocate()
    mayBeEmpty.deallocate()
    setBits.deallocate()
  }

  /// Whether the person may be in the room in that round.
  @inline(__always) func mayEnter(_ cell: Int, _ target: Int) -> Bool {
    let set = Int(traits[cell].set)
    return set >= 0 && setBits[set &* setWords &+ target >> 6] >> UInt64(target & 63) & 1 == 1
  }

  /// Whether one more person fits in the memory of the spot.
  @inline(__always) func hasSlot(_ spot: Int, for count: Int = 1) -> Bool {
    Int(size[spot]) + count <= Int(slotStart[spot + 1] - slotStart[spot])
  }

  /// The rooms as an array, a room or -1 by cell.
  func snapshot() -> [Int32] { Array(UnsafeBufferPointer(start: room, count: people * rounds)) }
}

/// What decides how a cell can move.
struct CellTraits {
  /// Index of the set of rooms, or -1.
  var set: Int32
  /// Whether nobody is kept together with the person in that round.
  var isAlone: Bool
}

/// Copies an array into memory of its own; the caller deallocates it.
private func allocate<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
  let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, array.count))
  array.withUnsafeBufferPointer {
    if let base = $0.baseAddress { pointer.initialize(from: base, count: array.count) }
  }
  return pointer
}

/// Memory for whole vectors of lanes; the caller deallocates it.
func allocateLanes<Lane: FixedWidthInteger>(_ count: Int, of value: Lane)
  -> UnsafeMutablePointer<Lane>
{
  let whole = max(8, count)
  let pointer = UnsafeMutableRawPointer.allocate(
    byteCount: whole * MemoryLayout<Lane>.stride, alignment: 16
  ).bindMemory(to: Lane.self, capacity: whole)
  pointer.initialize(repeating: value, count: whole)
  return pointer
}
