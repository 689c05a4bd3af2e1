extension NamePool {
  /// Which countries take their names from which pool.
  static let regions: [(pool: String, countries: Set<String>)] = [
    ("arabic", "DZ TN JO LB OM QA SA PS SD EG MA IQ"),
    ("russian", "RU BY UA KZ"), ("chinese", "CN SG"), ("korean", "KR KP"),
    ("spanish", "AR BO CL DO EC GT MX NI PA PE ES VE AD CO"), ("portuguese", "BR PT AO MZ"),
    ("sahel", "BF TD NE SN ML CI"), ("africa", "NG NA TZ KE GH ZA"), ("horn", "ER ET"),
    ("german", "DE CH AT BE LU EU"), ("nordic", "DK FI IS SE EE NO"),
    ("slavic", "BA HU PL RS SK SI MK MD"), ("baltic", "LV LT"), ("latin", "IT SM CY GR FR"),
    ("caucasus", "AM GE"), ("malay", "ID MY MV"), ("south", "NP PK IN BD"),
    ("thai", "TH"), ("mongolian", "MN"),
  ].map { (pool: $0.0, countries: Set($0.1.split(separator: " ").map(String.init))) }

  static let named: [String: NamePool] = [
    "arabic": NamePool(
      "ar fr en", given: "Amina Youssef Leila Karim Samira Nabil Hiba Tarek Rania Omar",
      family: "Ben_Salah Haddad Mansour Khalil Al-Amin Najjar Saidi Darwish",
      nativeGiven: "ليلى=leila كريم=karim أمينة=amina يوسف=youssef رانيا=rania عمر=omar هبة=hiba",
      nativeFamily: "حداد=haddad منصور=mansour خليل=khalil النجار=najjar درويش=darwish"),
    "russian": NamePool(
      "ru en", given: "Irina Alexei Olena Dmytro Natallia Sergei Oksana Pavel",
      family: "Marchenko Volkova=volkov Koval Novik Lisenko Zaitsev=zaitsev",
      nativeGiven: "Ирина=irina Олена=olena Наталья=natalia Оксана=oksana Анна=anna Вера=vera",
      nativeFamily: "Марченко=marchenko Коваль=koval Лысенко=lysenko Новик=novik Гончар=honchar"),
    "chinese": NamePool(
      "zh en", given: "Xiaoming Wei Jing Lihua Mei Hao", family: "Chen Wang Li Zhou Tan Lin",
      nativeGiven: "小明=xiaoming 伟=wei 静=jing 丽华=lihua 梅=mei 浩然=haoran",
      nativeFamily: "陈=chen 王=wang 李=li 周=zhou 林=lin 赵=zhao", isFamilyFirst: true),
    "korean": NamePool(
      "ko en", given: "Minjun Seo-yeon=seoyeon Jiho Hana", family: "Kim Lee Park Choi",
      nativeGiven: "민준=minjun 서연=seoyeon 지호=jiho 하나=hana",
      nativeFamily: "김=kim 이=lee 박=park 최=choi", isFamilyFirst: true),
    "spanish": NamePool(
      "es en", given: "María=maria José=jose Lucía=lucia Andrés=andres Inés=ines Raúl=raul Elena",
      family: "Núñez=nunez Gutiérrez=gutierrez Peña=pena Ibáñez=ibanez Rojas Quispe Vargas"),
    "portuguese": NamePool(
      "pt en", given: "João=joao Beatriz Conceição=conceicao Rafael Luísa=luisa",
      family: "Gonçalves=goncalves Araújo=araujo Magalhães=magalhaes Moreira Prado"),
    "sahel": NamePool(
      "fr en", given: "Aïssata=aissata Moussa Fatoumata Ibrahim Mariam Hervé=herve Salif",
      family: "Ouédraogo=ouedraogo Traoré=traore Diallo Mahamat Issoufou Sawadogo"),
    "africa": NamePool(
      "en sw", given: "Chioma Tunde Neema Baraka Ndapewa Ifeoma Juma Grace",
      family: "Okafor Adeyemi Mwakasege Shikongo Nwosu Mushi Balogun"),
    "horn": NamePool(
      "am ti en", given: "Selam Dawit Hiwot Yonas Tsehay", family: "Tekle Bekele Haile Girma Asfaw"),
    "german": NamePool(
      "de fr en", given: "Jürgen=juergen Sabine Käthe=kaethe Lukas Noémie=noemie Anneke",
      family: "Schäfer=schaefer Weiß=weiss Müller=mueller Dubois Van_der_Meer=vandermeer Lang"),
    "nordic": NamePool(
      "en sv da", given: "Åsa=asa Søren=soren Päivi=paivi Björn=bjorn Freyja Kristiina",
      family: "Sjöberg=sjoberg Østergaard=ostergaard Mäkelä=makela Þórsdóttir=thorsdottir Lund"),
    "slavic": NamePool(
      "en sr pl", given: "Małgorzata=malgorzata Željko=zeljko Zsófia=zsofia Ľudmila=ludmila Goran",
      family: "Kovačević=kovacevic Wójcik=wojcik Szabó=szabo Novák=novak Đorđević=djordjevic"),
    "baltic": NamePool(
      "lv lt en", given: "Jānis=janis Rūta=ruta Eglė=egle Mārtiņš=martins",
      family: "Kazlauskienė=kazlauskiene Ozoliņa=ozolina Bērziņš=berzins"),
    "latin": NamePool(
      "it fr en", given: "Chiara Niccolò=niccolo Hélène=helene Eleni Matteo Zoé=zoe",
      family: "De_Luca Papadopoulou Lefèvre=lefevre Rinaldi Forlì=forli"),
    "caucasus": NamePool(
      "en ru", given: "Nino Giorgi Anahit Levon Tamar",
      family: "Beridze Sargsyan Kapanadze Hakobyan"),
    "malay": NamePool(
      "id ms en", given: "Siti Budi Nurul Ahmad Dewi Aishath",
      family: "Santoso Rahman Wijaya Ibrahim Lestari Hassan"),
    "south": NamePool(
      "en ur ne", given: "Sunita Bilal Anjali Imran Prakash Sana",
      family: "Shrestha Malik Gurung Qureshi Sharma Chaudhry"),
    "thai": NamePool(
      "th en", given: "Anong Somchai Kanya Niran", family: "Suwan Chaiyasit Thongdee",
      nativeGiven: "อนงค์=anong สมชาย=somchai กัญญา=kanya",
      nativeFamily: "สุวรรณ=suwan ทองดี=thongdee"),
    "mongolian": NamePool(
      "mn ru", given: "Bat-Erdene=baterdene Oyuna Saruul", family: "Dorj Ganbold Tsetseg",
      nativeGiven: "Оюун=oyun Сарнай=sarnai", nativeFamily: "Дорж=dorj Ганболд=ganbold"),
    "world": NamePool(
      "en", given: "Ruth Daniel Sarah Thomas Miriam Peter",
      family: "Cohen Baker Taylor Martin Grant"),
  ]
}
