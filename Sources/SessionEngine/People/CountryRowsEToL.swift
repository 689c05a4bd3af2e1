/// Rows of the codes EC to LY, in the form described with the rows of A to D.
let countryRowsEToL = """
  EC|ECU|L|Ecuador|Republic of Ecuador|Équateur
  EE|EST|E|Estonia|Republic of Estonia|Eesti;Estonie
  EG|EGY|F|Egypt|Arab Republic of Egypt|Égypte
  EH|ESH||Western Sahara||Sahrawi Arab Democratic Republic
  ER|ERI|F|Eritrea|State of Eritrea|Érythrée
  ES|ESP|W|Spain|Kingdom of Spain|España;Espagne
  ET|ETH|F|Ethiopia|Federal Democratic Republic of Ethiopia|Éthiopie
  EU|EUE||European Union||European Communities;European Community;European Commission;Union européenne;UE
  FI|FIN|W|Finland|Republic of Finland|Suomi;Finlande
  FJ|FJI|P|Fiji|Republic of Fiji
  FK|FLK||Falkland Islands (Malvinas)||Falkland Islands;Islas Malvinas
  FM|FSM|P|Micronesia|Federated States of Micronesia
  FO|FRO||Faroe Islands||Faeroe Islands
  FR|FRA|W|France|French Republic|Republic of France
  GA|GAB|F|Gabon|Gabonese Republic
  GB|GBR|W|United Kingdom|United Kingdom of Great Britain and Northern Ireland|UK;Great Britain;Britain;Britain and Northern Ireland;England;Scotland;Wales;Northern Ireland;Royaume-Uni
  GD|GRD|L|Grenada
  GE|GEO|E|Georgia||Republic of Georgia;Sakartvelo;Géorgie
  GF|GUF||French Guiana||Guyane
  GG|GGY||Guernsey
  GH|GHA|F|Ghana|Republic of Ghana
  GI|GIB||Gibraltar
  GL|GRL||Greenland||Kalaallit Nunaat
  GM|GMB|F|Gambia|Republic of The Gambia|Islamic Republic of The Gambia;Gambie
  GN|GIN|F|Guinea|Republic of Guinea|Guinea-Conakry;Guinée
  GP|GLP||Guadeloupe
  GQ|GNQ|F|Equatorial Guinea|Republic of Equatorial Guinea|Guinée équatoriale
  GR|GRC|W|Greece|Hellenic Republic|EL;Hellas;Ellada;Grèce
  GS|SGS||South Georgia and the South Sandwich Islands||South Georgia
  GT|GTM|L|Guatemala|Republic of Guatemala
  GU|GUM||Guam
  GW|GNB|F|Guinea-Bissau|Republic of Guinea-Bissau|Guinée-Bissau
  GY|GUY|L|Guyana|Co-operative Republic of Guyana|Republic of Guyana
  HK|HKG||Hong Kong|Hong Kong Special Administrative Region of China|Hong Kong SAR;Hong Kong SAR, China;Hong Kong, China;China, Hong Kong Special Administrative Region
  HM|HMD||Heard Island and McDonald Islands
  HN|HND|L|Honduras|Republic of Honduras
  HR|HRV|E|Croatia|Republic of Croatia|Hrvatska;Croatie
  HT|HTI|L|Haiti|Republic of Haiti
  HU|HUN|E|Hungary|Republic of Hungary|Magyarország;Hongrie
  ID|IDN|P|Indonesia|Republic of Indonesia|Indonésie
  IE|IRL|W|Ireland|Republic of Ireland|Éire;Irlande
  IL|ISR|W|Israel|State of Israel|Israël
  IM|IMN||Isle of Man
  IN|IND|P|India|Republic of India|Bharat;Inde
  IO|IOT||British Indian Ocean Territory||Chagos
  IQ|IRQ|P|Iraq|Republic of Iraq
  IR|IRN|P|Iran|Islamic Republic of Iran
  IS|ISL|W|Iceland|Republic of Iceland|Ísland;Islande
  IT|ITA|W|Italy|Republic of Italy|Italian Republic;Italia;Italie
  JE|JEY||Jersey
  JM|JAM|L|Jamaica
  JO|JOR|P|Jordan|Hashemite Kingdom of Jordan|Jordanie
  JP|JPN|P|Japan||Nippon;Nihon;Japon
  KE|KEN|F|Kenya|Republic of Kenya
  KG|KGZ|P|Kyrgyzstan|Kyrgyz Republic|Kirghizstan;Kirgizstan
  KH|KHM|P|Cambodia|Kingdom of Cambodia|Kampuchea;Cambodge
  KI|KIR||Kiribati|Republic of Kiribati
  KM|COM|F|Comoros|Union of the Comoros
  KN|KNA|L|Saint Kitts and Nevis||Saint Christopher and Nevis;St Kitts
  KP|PRK|P|Democratic People's Republic of Korea||DPRK;DPR Korea;North Korea;Corée du Nord
  KR|KOR|P|Republic of Korea||South Korea;ROK;R. Korea;Corée du Sud
  KW|KWT|P|Kuwait|State of Kuwait
  KY|CYM||Cayman Islands
  KZ|KAZ|P|Kazakhstan|Republic of Kazakhstan
  LA|LAO|P|Lao People's Democratic Republic||Laos;Lao PDR
  LB|LBN|P|Lebanon|Lebanese Republic|Liban
  LC|LCA|L|Saint Lucia
  LI|LIE|W|Liechtenstein|Principality of Liechtenstein
  LK|LKA|P|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Ceylon
  LR|LBR|F|Liberia|Republic of Liberia
  LS|LSO|F|Lesotho|Kingdom of Lesotho
  LT|LTU|E|Lithuania|Republic of Lithuania|Lietuva;Lituanie
  LU|LUX|W|Luxembourg|Grand Duchy of Luxembourg|Luxemburg
  LV|LVA|E|Latvia|Republic of Latvia|Latvija;Lettonie
  LY|LBY|F|Libya|State of Libya|Libyan Arab Jamahiriya
  """
