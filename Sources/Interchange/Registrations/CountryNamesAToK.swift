// One country a line: its code, then its names in French, Spanish, Russian, Arabic and Chinese, and what else the
// United Nations and forms call it in those languages.

/// The countries whose codes begin with A to K.
let countryNamesAToK = """
  AD|Andorre|Andorra|Андорра|أندورا|安道尔
  AE|Émirats arabes unis|Emiratos Árabes Unidos|ОАЭ|الإمارات العربية المتحدة|阿拉伯联合酋长国|Объединенные Арабские Эмираты|الإمارات|阿联酋|EAU
  AF|Afghanistan|Afganistán|Афганистан|أفغانستان|阿富汗
  AG|Antigua-et-Barbuda|Antigua y Barbuda|Антигуа и Барбуда|أنتيغوا وبربودا|安提瓜和巴布达
  AI|Anguilla|Anguila|Ангилья|أنغويلا|安圭拉
  AL|Albanie|Albania|Албания|ألبانيا|阿尔巴尼亚
  AM|Arménie|Armenia|Армения|أرمينيا|亚美尼亚|Республика Армения
  AO|Angola|Ангола|أنغولا|安哥拉
  AQ|Antarctique|Antártida|Антарктида|أنتاركتيكا|南极洲
  AR|Argentine|Argentina|Аргентина|الأرجنتين|阿根廷|República Argentina
  AS|Samoa américaines|Samoa Americana|Американское Самоа|ساموا الأمريكية|美属萨摩亚
  AT|Autriche|Austria|Австрия|النمسا|奥地利|République d'Autriche|República de Austria
  AU|Australie|Australia|Австралия|أستراليا|澳大利亚
  AW|Aruba|Аруба|أروبا|阿鲁巴
  AX|Îles Åland|Islas Aland|Аландские о-ва|جزر آلاند|奥兰群岛
  AZ|Azerbaïdjan|Azerbaiyán|Азербайджан|أذربيجان|阿塞拜疆|Азербайджанская Республика
  BA|Bosnie-Herzégovine|Bosnia y Herzegovina|Босния и Герцеговина|البوسنة والهرسك|波斯尼亚和黑塞哥维那|波黑
  BB|Barbade|Barbados|Барбадос|بربادوس|巴巴多斯
  BD|Bangladesh|Bangladés|Бангладеш|بنغلاديش|孟加拉国
  BE|Belgique|Bélgica|Бельгия|بلجيكا|比利时|Royaume de Belgique
  BF|Burkina Faso|Буркина-Фасо|بوركينا فاسو|布基纳法索|Burkina
  BG|Bulgarie|Bulgaria|Болгария|بلغاريا|保加利亚
  BH|Bahreïn|Baréin|Бахрейн|البحرين|巴林
  BI|Burundi|Бурунди|بوروندي|布隆迪|République du Burundi
  BJ|Bénin|Benín|Бенин|بنين|贝宁|République du Bénin
  BL|Saint-Barthélemy|San Bartolomé|Сен-Бартелеми|سان بارتليمي|圣巴泰勒米
  BM|Bermudes|Bermudas|Бермудские о-ва|برمودا|百慕大
  BN|Brunei|Brunéi|Бруней|بروناي|文莱|Brunéi Darussalam|Brunei Darussalam|Бруней-Даруссалам|بروني دار السلام|文莱达鲁萨兰国
  BO|Bolivie|Bolivia|Боливия|بوليفيا|玻利维亚|Bolivie (État plurinational de)|Bolivia (Estado Plurinacional de)|Боливия (Многонациональное Государство)|بوليفيا (دولة - المتعددة القوميات)|多民族玻利维亚国
  BQ|Pays-Bas caribéens|Caribe neerlandés|Бонэйр, Синт-Эстатиус и Саба|هولندا الكاريبية|荷属加勒比区
  BR|Brésil|Brasil|Бразилия|البرازيل|巴西|República Federativa del Brasil|République fédérative du Brésil
  BS|Bahamas|Багамы|جزر البهاما|巴哈马
  BT|Bhoutan|Bután|Бутан|بوتان|不丹
  BV|Île Bouvet|Isla Bouvet|о-в Буве|جزيرة بوفيه|布韦岛
  BW|Botswana|Botsuana|Ботсвана|بوتسوانا|博茨瓦纳
  BY|Biélorussie|Bielorrusia|Беларусь|بيلاروس|白俄罗斯|Bélarus|Belarús|Республика Беларусь
  BZ|Belize|Belice|Белиз|بليز|伯利兹
  CA|Canada|Canadá|Канада|كندا|加拿大
  CC|Îles Cocos|Islas Cocos|Кокосовые о-ва|جزر كوكوس (كيلينغ)|科科斯（基林）群岛
  CD|Congo-Kinshasa|República Democrática del Congo|Конго - Киншаса|الكونغو - كينشاسا|刚果（金）|République démocratique du Congo|RDC|Демократическая Республика Конго|جمهورية الكونغو الديمقراطية|刚果民主共和国
  CF|République centrafricaine|República Centroafricana|Центрально-Африканская Республика|جمهورية أفريقيا الوسطى|中非共和国|RCA|Центральноафриканская Республика
  CG|Congo-Brazzaville|Congo|Конго - Браззавиль|الكونغو - برازافيل|刚果（布）|République du Congo|República del Congo|Республика Конго|Конго|الكونغو|جمهورية الكونغو|刚果|刚果共和国
  CH|Suisse|Suiza|Швейцария|سويسرا|瑞士|Confédération suisse|Confederación Suiza
  CI|Côte d'Ivoire|Кот-д'Ивуар|ساحل العاج|科特迪瓦|République de Côte d'Ivoire|Costa de Marfil
  CK|Îles Cook|Islas Cook|о-ва Кука|جزر كوك|库克群岛
  CL|Chili|Chile|Чили|تشيلي|智利|República de Chile
  CM|Cameroun|Camerún|Камерун|الكاميرون|喀麦隆|République du Cameroun
  CN|Chine|China|Китай|الصين|中国|Chine continentale|China continental|Китай континентальный|بر الصين الرئيسي|中国大陆|République populaire de Chine|República Popular China|Китайская Народная Республика|КНР|جمهورية الصين الشعبية|中华人民共和国
  CO|Colombie|Colombia|Колумбия|كولومبيا|哥伦比亚|República de Colombia
  CR|Costa Rica|Коста-Рика|كوستاريكا|哥斯达黎加|República de Costa Rica
  CU|Cuba|Куба|كوبا|古巴|República de Cuba
  CV|Cap-Vert|Cabo Verde|Кабо-Верде|الرأس الأخضر|佛得角|República de Cabo Verde|Острова Зеленого Мыса
  CW|Curaçao|Curazao|Кюрасао|كوراساو|库拉索
  CX|Île Christmas|Isla de Navidad|о-в Рождества|جزيرة كريسماس|圣诞岛
  CY|Chypre|Chipre|Кипр|قبرص|塞浦路斯
  CZ|Tchéquie|Chequia|Чехия|التشيك|捷克|République tchèque|República Checa|Чешская Республика|الجمهورية التشيكية|捷克共和国
  DE|Allemagne|Alemania|Германия|ألمانيا|德国|République fédérale d'Allemagne|República Federal de Alemania|Федеративная Республика Германия|ФРГ|جمهورية ألمانيا الاتحادية|德意志联邦共和国
  DJ|Djibouti|Yibuti|Джибути|جيبوتي|吉布提|République de Djibouti
  DK|Danemark|Dinamarca|Дания|الدانمرك|丹麦
  DM|Dominique|Dominica|Доминика|دومينيكا|多米尼克
  DO|République dominicaine|República Dominicana|Доминиканская Республика|جمهورية الدومينيكان|多米尼加共和国
  DZ|Algérie|Argelia|Алжир|الجزائر|阿尔及利亚|République algérienne démocratique et populaire
  EC|Équateur|Ecuador|Эквадор|الإكوادور|厄瓜多尔|República del Ecuador
  EE|Estonie|Estonia|Эстония|إستونيا|爱沙尼亚
  EG|Égypte|Egipto|Египет|مصر|埃及|République arabe d'Égypte|República Árabe de Egipto|جمهورية مصر العربية|阿拉伯埃及共和国
  EH|Sahara occidental|Sáhara Occidental|Западная Сахара|الصحراء الغربية|西撒哈拉
  ER|Érythrée|Eritrea|Эритрея|إريتريا|厄立特里亚
  ES|Espagne|España|Испания|إسبانيا|西班牙|Reino de España
  ET|Éthiopie|Etiopía|Эфиопия|إثيوبيا|埃塞俄比亚
  EU|Union européenne|Unión Europea|Европейский союз|الاتحاد الأوروبي|欧盟|UE|ЕС|欧洲联盟
  FI|Finlande|Finlandia|Финляндия|فنلندا|芬兰
  FJ|Fidji|Fiyi|Фиджи|فيجي|斐济
  FK|Îles Malouines|Islas Malvinas|Фолклендские о-ва|جزر فوكلاند|福克兰群岛
  FM|Micronésie|Micronesia|Микронезия|ميكرونيزيا|密克罗尼西亚|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|Микронезия (Федеративные Штаты)|ميكرونيزيا (ولايات - الموحدة)|密克罗尼西亚联邦
  FO|Îles Féroé|Islas Feroe|Фарерские о-ва|جزر فارو|法罗群岛
  FR|France|Francia|Франция|فرنسا|法国|République française|República Francesa|Французская Республика|法兰西共和国
  GA|Gabon|Gabón|Габон|الغابون|加蓬|République gabonaise
  GB|Royaume-Uni|Reino Unido|Великобритания|المملكة المتحدة|英国|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Reino Unido de Gran Bretaña e Irlanda del Norte|Соединенное Королевство|Соединенное Королевство Великобритании и Северной Ирландии|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|大不列颠及北爱尔兰联合王国|Grande-Bretagne|Gran Bretaña
  GD|Grenade|Granada|Гренада|غرينادا|格林纳达
  GE|Géorgie|Georgia|Грузия|جورجيا|格鲁吉亚
  GF|Guyane française|Guayana Francesa|Французская Гвиана|غويانا الفرنسية|法属圭亚那
  GG|Guernesey|Гернси|غيرنزي|根西岛
  GH|Ghana|Гана|غانا|加纳
  GI|Gibraltar|Гибралтар|جبل طارق|直布罗陀
  GL|Groenland|Groenlandia|Гренландия|غرينلاند|格陵兰
  GM|Gambie|Gambia|Гамбия|غامبيا|冈比亚
  GN|Guinée|Guinea|Гвинея|غينيا|几内亚|République de Guinée
  GP|Guadeloupe|Guadalupe|Гваделупа|غوادلوب|瓜德罗普
  GQ|Guinée équatoriale|Guinea Ecuatorial|Экваториальная Гвинея|غينيا الاستوائية|赤道几内亚
  GR|Grèce|Grecia|Греция|اليونان|希腊
  GS|Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|Южная Георгия и Южные Сандвичевы о-ва|جورجيا الجنوبية وجزر ساندويتش الجنوبية|南乔治亚和南桑威奇群岛
  GT|Guatemala|Гватемала|غواتيمالا|危地马拉|República de Guatemala
  GU|Guam|Гуам|غوام|关岛
  GW|Guinée-Bissau|Guinea-Bisáu|Гвинея-Бисау|غينيا بيساو|几内亚比绍
  GY|Guyana|Гайана|غيانا|圭亚那
  HK|Hong Kong|Гонконг|هونج كونج|香港
  HM|Îles Heard-et-MacDonald|Islas Heard y McDonald|о-ва Херд и Макдональд|جزيرة هيرد وجزر ماكدونالد|赫德岛和麦克唐纳群岛
  HN|Honduras|Гондурас|هندوراس|洪都拉斯|República de Honduras
  HR|Croatie|Croacia|Хорватия|كرواتيا|克罗地亚
  HT|Haïti|Haití|Гаити|هايتي|海地|République d'Haïti
  HU|Hongrie|Hungría|Венгрия|هنغاريا|匈牙利
  ID|Indonésie|Indonesia|Индонезия|إندونيسيا|印度尼西亚
  IE|Irlande|Irlanda|Ирландия|أيرلندا|爱尔兰
  IL|Israël|Israel|Израиль|إسرائيل|以色列
  IM|Île de Man|Isla de Man|о-в Мэн|جزيرة مان|马恩岛
  IN|Inde|India|Индия|الهند|印度
  IO|Archipel des Chagos|Archipiélago de Chagos|Архипелаг Чагос|أرخببيل تشاغوس|查戈斯群岛
  IQ|Irak|Ирак|العراق|伊拉克|جمهورية العراق
  IR|Iran|Irán|Иран|إيران|伊朗|Iran (République islamique d')|République islamique d'Iran|Irán (República Islámica del)|Иран (Исламская Республика)|إيران (جمهورية - الإسلامية)|伊朗伊斯兰共和国
  IS|Islande|Islandia|Исландия|آيسلندا|冰岛
  IT|Italie|Italia|Италия|إيطاليا|意大利|République italienne|República Italiana
  JE|Jersey|Джерси|جيرسي|泽西岛
  JM|Jamaïque|Jamaica|Ямайка|جامايكا|牙买加
  JO|Jordanie|Jordania|Иордания|الأردن|约旦|المملكة الأردنية الهاشمية
  JP|Japon|Japón|Япония|اليابان|日本|日本国
  KE|Kenya|Kenia|Кения|كينيا|肯尼亚
  KG|Kirghizstan|Kirguistán|Киргизия|قيرغيزستان|吉尔吉斯斯坦|Kirghizistan|Кыргызстан
  KH|Cambodge|Camboya|Камбоджа|كمبوديا|柬埔寨
  KI|Kiribati|Кирибати|كيريباتي|基里巴斯
  KM|Comores|Comoras|Коморы|جزر القمر|科摩罗
  KN|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Сент-Китс и Невис|سانت كيتس ونيفيس|圣基茨和尼维斯
  KP|Corée du Nord|Corea del Norte|КНДР|كوريا الشمالية|朝鲜|République populaire démocratique de Corée|República Popular Democrática de Corea|Корейская Народно-Демократическая Республика|جمهورية كوريا الشعبية الديمقراطية|朝鲜民主主义人民共和国
  KR|Corée du Sud|Corea del Sur|Республика Корея|كوريا الجنوبية|韩国|République de Corée|República de Corea|جمهورية كوريا|大韩民国
  KW|Koweït|Kuwait|Кувейт|الكويت|科威特
  KY|Îles Caïmans|Islas Caimán|о-ва Кайман|جزر كايمان|开曼群岛
  KZ|Kazakhstan|Kazajistán|Казахстан|كازاخستان|哈萨克斯坦|Kazajstán|Республика Казахстан
  """
