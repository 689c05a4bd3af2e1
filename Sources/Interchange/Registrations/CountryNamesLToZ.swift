// One country a line: its code, then its names in French, Spanish, Russian, Arabic and Chinese, and what else the
// United Nations and forms call it in those languages.

/// The countries whose codes begin with L to Z.
let countryNamesLToZ = """
  LA|Laos|Лаос|لاوس|老挝|République démocratique populaire lao|República Democrática Popular Lao|Лаосская Народно-Демократическая Республика|جمهورية لاو الديمقراطية الشعبية|老挝人民民主共和国
  LB|Liban|Líbano|Ливан|لبنان|黎巴嫩|République libanaise|الجمهورية اللبنانية
  LC|Sainte-Lucie|Santa Lucía|Сент-Люсия|سانت لوسيا|圣卢西亚
  LI|Liechtenstein|Лихтенштейн|ليختنشتاين|列支敦士登
  LK|Sri Lanka|Шри-Ланка|سريلانكا|斯里兰卡
  LR|Liberia|Либерия|ليبيريا|利比里亚
  LS|Lesotho|Lesoto|Лесото|ليسوتو|莱索托
  LT|Lituanie|Lituania|Литва|ليتوانيا|立陶宛
  LU|Luxembourg|Luxemburgo|Люксембург|لوكسمبورغ|卢森堡
  LV|Lettonie|Letonia|Латвия|لاتفيا|拉脱维亚
  LY|Libye|Libia|Ливия|ليبيا|利比亚|État de Libye
  MA|Maroc|Marruecos|Марокко|المغرب|摩洛哥|Royaume du Maroc|المملكة المغربية
  MC|Monaco|Mónaco|Монако|موناكو|摩纳哥
  MD|Moldavie|Moldavia|Молдова|مولدوفا|摩尔多瓦|République de Moldova|República de Moldova|Республика Молдова|جمهورية مولدوفا|摩尔多瓦共和国
  ME|Monténégro|Montenegro|Черногория|الجبل الأسود|黑山
  MF|Saint-Martin|San Martín|Сен-Мартен|سان مارتن|法属圣马丁
  MG|Madagascar|Мадагаскар|مدغشقر|马达加斯加|République de Madagascar
  MH|Îles Marshall|Islas Marshall|Маршалловы о-ва|جزر مارشال|马绍尔群岛
  MK|Macédoine du Nord|Macedonia del Norte|Северная Македония|مقدونيا الشمالية|北马其顿
  ML|Mali|Мали|مالي|马里|République du Mali
  MM|Myanmar (Birmanie)|Myanmar (Birmania)|Мьянма (Бирма)|ميانمار (بورما)|缅甸|Birmanie|Birmania|Мьянма|ميانمار
  MN|Mongolie|Mongolia|Монголия|منغوليا|蒙古
  MO|Macao|Макао|ماكاو|澳门
  MP|Îles Mariannes du Nord|Islas Marianas del Norte|Северные Марианские о-ва|جزر ماريانا الشمالية|北马里亚纳群岛
  MQ|Martinique|Martinica|Мартиника|جزر المارتينيك|马提尼克
  MR|Mauritanie|Mauritania|Мавритания|موريتانيا|毛里塔尼亚|République islamique de Mauritanie
  MS|Montserrat|Монтсеррат|مونتسرات|蒙特塞拉特
  MT|Malte|Malta|Мальта|مالطا|马耳他
  MU|Maurice|Mauricio|Маврикий|موريشيوس|毛里求斯
  MV|Maldives|Maldivas|Мальдивы|جزر المالديف|马尔代夫
  MW|Malawi|Malaui|Малави|ملاوي|马拉维
  MX|Mexique|México|Мексика|المكسيك|墨西哥|Estados Unidos Mexicanos|Méjico|墨西哥合众国
  MY|Malaisie|Malasia|Малайзия|ماليزيا|马来西亚
  MZ|Mozambique|Мозамбик|موزمبيق|莫桑比克
  NA|Namibie|Namibia|Намибия|ناميبيا|纳米比亚
  NC|Nouvelle-Calédonie|Nueva Caledonia|Новая Каледония|كاليدونيا الجديدة|新喀里多尼亚
  NE|Niger|Níger|Нигер|النيجر|尼日尔|République du Niger
  NF|Île Norfolk|Isla Norfolk|о-в Норфолк|جزيرة نورفولك|诺福克岛
  NG|Nigeria|Нигерия|نيجيريا|尼日利亚
  NI|Nicaragua|Никарагуа|نيكاراغوا|尼加拉瓜|República de Nicaragua
  NL|Pays-Bas|Países Bajos|Нидерланды|هولندا|荷兰|Pays-Bas (Royaume des)|Royaume des Pays-Bas|Países Bajos (Reino de los)|Reino de los Países Bajos|Нидерланды (Королевство)|مملكة هولندا|荷兰王国|Holanda|Hollande
  NO|Norvège|Noruega|Норвегия|النرويج|挪威
  NP|Népal|Nepal|Непал|نيبال|尼泊尔
  NR|Nauru|Науру|ناورو|瑙鲁
  NU|Niue|Ниуэ|نيوي|纽埃
  NZ|Nouvelle-Zélande|Nueva Zelanda|Новая Зеландия|نيوزيلندا|新西兰
  OM|Oman|Omán|Оман|عُمان|阿曼
  PA|Panama|Panamá|Панама|بنما|巴拿马|República de Panamá
  PE|Pérou|Perú|Перу|بيرو|秘鲁|República del Perú
  PF|Polynésie française|Polinesia Francesa|Французская Полинезия|بولينيزيا الفرنسية|法属波利尼西亚
  PG|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Папуа — Новая Гвинея|بابوا غينيا الجديدة|巴布亚新几内亚
  PH|Philippines|Filipinas|Филиппины|الفلبين|菲律宾
  PK|Pakistan|Pakistán|Пакистан|باكستان|巴基斯坦
  PL|Pologne|Polonia|Польша|بولندا|波兰
  PM|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Сен-Пьер и Микелон|سان بيير ومكويلون|圣皮埃尔和密克隆群岛
  PN|Îles Pitcairn|Islas Pitcairn|о-ва Питкэрн|جزر بيتكيرن|皮特凯恩群岛
  PR|Porto Rico|Puerto Rico|Пуэрто-Рико|بورتوريكو|波多黎各
  PS|Territoires palestiniens|Territorios Palestinos|Палестинские территории|الأراضي الفلسطينية|巴勒斯坦领土|État de Palestine|Estado de Palestina|Государство Палестина|دولة فلسطين|巴勒斯坦国|Palestine|Palestina|Палестина|فلسطين
  PT|Portugal|Португалия|البرتغال|葡萄牙
  PW|Palaos|Палау|بالاو|帕劳
  PY|Paraguay|Парагвай|باراغواي|巴拉圭|República del Paraguay
  QA|Qatar|Catar|Катар|قطر|卡塔尔
  RE|La Réunion|Reunión|Реюньон|روينيون|留尼汪
  RO|Roumanie|Rumanía|Румыния|رومانيا|罗马尼亚
  RS|Serbie|Serbia|Сербия|صربيا|塞尔维亚
  RU|Russie|Rusia|Россия|روسيا|俄罗斯|Fédération de Russie|Federación de Rusia|Российская Федерация|РФ|الاتحاد الروسي|俄罗斯联邦
  RW|Rwanda|Ruanda|Руанда|رواندا|卢旺达|République du Rwanda
  SA|Arabie saoudite|Arabia Saudí|Саудовская Аравия|المملكة العربية السعودية|沙特阿拉伯|Arabia Saudita|السعودية
  SB|Îles Salomon|Islas Salomón|Соломоновы о-ва|جزر سليمان|所罗门群岛
  SC|Seychelles|Сейшельские о-ва|سيشل|塞舌尔
  SD|Soudan|Sudán|Судан|السودان|苏丹|جمهورية السودان
  SE|Suède|Suecia|Швеция|السويد|瑞典
  SG|Singapour|Singapur|Сингапур|سنغافورة|新加坡
  SH|Sainte-Hélène|Santa Elena|о-в Св. Елены|سانت هيلينا|圣赫勒拿
  SI|Slovénie|Eslovenia|Словения|سلوفينيا|斯洛文尼亚
  SJ|Svalbard et Jan Mayen|Svalbard y Jan Mayen|Шпицберген и Ян-Майен|سفالبارد وجان ماين|斯瓦尔巴和扬马延
  SK|Slovaquie|Eslovaquia|Словакия|سلوفاكيا|斯洛伐克
  SL|Sierra Leone|Sierra Leona|Сьерра-Леоне|سيراليون|塞拉利昂
  SM|Saint-Marin|San Marino|Сан-Марино|سان مارينو|圣马力诺
  SN|Sénégal|Senegal|Сенегал|السنغال|塞内加尔|République du Sénégal
  SO|Somalie|Somalia|Сомали|الصومال|索马里
  SR|Suriname|Surinam|Суринам|سورينام|苏里南
  SS|Soudan du Sud|Sudán del Sur|Южный Судан|جنوب السودان|南苏丹
  ST|Sao Tomé-et-Principe|Santo Tomé y Príncipe|Сан-Томе и Принсипи|ساو تومي وبرينسيبي|圣多美和普林西比|سان تومي وبرينسيبي
  SV|Salvador|El Salvador|Сальвадор|السلفادور|萨尔瓦多|República de El Salvador
  SX|Saint-Martin (partie néerlandaise)|Sint Maarten|Синт-Мартен|سانت مارتن|荷属圣马丁
  SY|Syrie|Siria|Сирия|سوريا|叙利亚|République arabe syrienne|República Árabe Siria|Сирийская Арабская Республика|الجمهورية العربية السورية|阿拉伯叙利亚共和国
  SZ|Eswatini|Esuatini|Эсватини|إسواتيني|斯威士兰|Swaziland|Suazilandia
  TC|Îles Turques-et-Caïques|Islas Turcas y Caicos|Тёркс и Кайкос|جزر توركس وكايكوس|特克斯和凯科斯群岛
  TD|Tchad|Chad|Чад|تشاد|乍得|République du Tchad
  TF|Terres australes françaises|Territorios Australes Franceses|Французские Южные территории|الأقاليم الجنوبية الفرنسية|法属南部领地
  TG|Togo|Того|توغو|多哥|République togolaise
  TH|Thaïlande|Tailandia|Таиланд|تايلاند|泰国
  TJ|Tadjikistan|Tayikistán|Таджикистан|طاجيكستان|塔吉克斯坦|Республика Таджикистан
  TK|Tokelau|Токелау|توكيلاو|托克劳
  TL|Timor oriental|Восточный Тимор|تيمور - ليشتي|东帝汶|Timor Leste|Тимор-Лешти
  TM|Turkménistan|Turkmenistán|Туркменистан|تركمانستان|土库曼斯坦
  TN|Tunisie|Túnez|Тунис|تونس|突尼斯|République tunisienne
  TO|Tonga|Тонга|تونغا|汤加
  TR|Turquie|Turquía|Турция|تركيا|土耳其|Türkiye
  TT|Trinité-et-Tobago|Trinidad y Tobago|Тринидад и Тобаго|ترينيداد وتوباغو|特立尼达和多巴哥
  TV|Tuvalu|Тувалу|توفالو|图瓦卢
  TW|Taïwan|Taiwán|Тайвань|تايوان|台湾
  TZ|Tanzanie|Tanzania|Танзания|تنزانيا|坦桑尼亚|République-Unie de Tanzanie|República Unida de Tanzanía|Объединенная Республика Танзания|جمهورية تنزانيا المتحدة|坦桑尼亚联合共和国
  UA|Ukraine|Ucrania|Украина|أوكرانيا|乌克兰|Україна
  UG|Ouganda|Uganda|Уганда|أوغندا|乌干达
  UM|Îles mineures éloignées des É.-U.|Islas menores alejadas de EE. UU.|Внешние малые о-ва (США)|جزر الولايات المتحدة النائية|美国本土外小岛屿
  US|États-Unis|Estados Unidos|Соединенные Штаты Америки|الولايات المتحدة|美国|États-Unis d'Amérique|Estados Unidos de América|EE. UU.|EEUU|EUA|Соединенные Штаты|США|الولايات المتحدة الأمريكية|美利坚合众国
  UY|Uruguay|Уругвай|أورغواي|乌拉圭|República Oriental del Uruguay
  UZ|Ouzbékistan|Uzbekistán|Узбекистан|أوزبكستان|乌兹别克斯坦|Республика Узбекистан
  VA|État de la Cité du Vatican|Ciudad del Vaticano|Ватикан|الفاتيكان|梵蒂冈|Saint-Siège|Santa Sede|Святой Престол|الكرسي الرسولي|教廷
  VC|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Сент-Винсент и Гренадины|سانت فنسنت وجزر غرينادين|圣文森特和格林纳丁斯
  VE|Venezuela|Венесуэла|فنزويلا|委内瑞拉|Venezuela (République bolivarienne du)|Venezuela (República Bolivariana de)|Венесуэла (Боливарианская Республика)|فنزويلا (جمهورية - البوليفارية)|委内瑞拉玻利瓦尔共和国
  VG|Îles Vierges britanniques|Islas Vírgenes Británicas|Виргинские о-ва (Великобритания)|جزر فيرجن البريطانية|英属维尔京群岛
  VI|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Виргинские о-ва (США)|جزر فيرجن الأمريكية|美属维尔京群岛
  VN|Viêt Nam|Vietnam|Вьетнам|فيتنام|越南|Viet Nam|越南社会主义共和国
  VU|Vanuatu|Вануату|فانواتو|瓦努阿图
  WF|Wallis-et-Futuna|Wallis y Futuna|Уоллис и Футуна|جزر والس وفوتونا|瓦利斯和富图纳
  WS|Samoa|Самоа|ساموا|萨摩亚
  YE|Yémen|Yemen|Йемен|اليمن|也门|الجمهورية اليمنية
  YT|Mayotte|Майотта|مايوت|马约特
  ZA|Afrique du Sud|Sudáfrica|Южно-Африканская Республика|جنوب أفريقيا|南非|République sud-africaine|República de Sudáfrica|ЮАР|南非共和国
  ZM|Zambie|Zambia|Замбия|زامبيا|赞比亚
  ZW|Zimbabwe|Zimbabue|Зимбабве|زيمبابوي|津巴布韦
  """
