/// Rows of the codes MA to RW, in the form described with the rows of A to D.
let countryRowsMToR = """
  MA|MAR|F|Morocco|Kingdom of Morocco|Maroc
  MC|MCO|W|Monaco|Principality of Monaco
  MD|MDA|E|Republic of Moldova||Moldova;Moldavia;Moldavie
  ME|MNE|E|Montenegro||Crna Gora;Monténégro
  MF|MAF||Saint Martin (French part)||Saint Martin
  MG|MDG|F|Madagascar|Republic of Madagascar
  MH|MHL|P|Marshall Islands|Republic of the Marshall Islands
  MK|MKD|E|North Macedonia|Republic of North Macedonia|Macedonia;FYROM;FYR Macedonia;Former Yugoslav Republic of Macedonia;The former Yugoslav Republic of Macedonia (FYROM);Republic of Macedonia;Macédoine du Nord
  ML|MLI|F|Mali|Republic of Mali
  MM|MMR|P|Myanmar|Republic of the Union of Myanmar|Burma;Union of Myanmar;Republic of Myanmar
  MN|MNG|P|Mongolia||Mongolie
  MO|MAC||Macao|Macao Special Administrative Region of China|Macau;Macao SAR;Macao SAR, China;Macau SAR;Macau SAR, China;China, Macao Special Administrative Region
  MP|MNP||Northern Mariana Islands|Commonwealth of the Northern Mariana Islands
  MQ|MTQ||Martinique
  MR|MRT|F|Mauritania|Islamic Republic of Mauritania|Mauritanie
  MS|MSR||Montserrat
  MT|MLT|W|Malta|Republic of Malta|Malte
  MU|MUS|F|Mauritius|Republic of Mauritius|Maurice
  MV|MDV|P|Maldives|Republic of Maldives|Maldive Islands
  MW|MWI|F|Malawi|Republic of Malawi
  MX|MEX|L|Mexico|United Mexican States|Mexique
  MY|MYS|P|Malaysia||Malaisie
  MZ|MOZ|F|Mozambique|Republic of Mozambique|Moçambique
  NA|NAM|F|Namibia|Republic of Namibia|Namibie
  NC|NCL||New Caledonia
  NE|NER|F|Niger|Republic of the Niger
  NF|NFK||Norfolk Island
  NG|NGA|F|Nigeria|Federal Republic of Nigeria|Nigéria
  NI|NIC|L|Nicaragua|Republic of Nicaragua
  NL|NLD|W|Netherlands|Kingdom of the Netherlands|Holland;Nederland;Pays-Bas
  NO|NOR|W|Norway|Kingdom of Norway|Norge;Norvège
  NP|NPL|P|Nepal|Federal Democratic Republic of Nepal|Népal
  NR|NRU|P|Nauru|Republic of Nauru
  NU|NIU||Niue
  NZ|NZL|W|New Zealand||Aotearoa;Aotearoa New Zealand
  OM|OMN|P|Oman|Sultanate of Oman
  PA|PAN|L|Panama|Republic of Panama
  PE|PER|L|Peru|Republic of Peru|Pérou
  PF|PYF||French Polynesia||Tahiti
  PG|PNG|P|Papua New Guinea|Independent State of Papua New Guinea
  PH|PHL|P|Philippines|Republic of the Philippines|Pilipinas
  PK|PAK|P|Pakistan|Islamic Republic of Pakistan
  PL|POL|E|Poland|Republic of Poland|Polska;Pologne
  PM|SPM||Saint Pierre and Miquelon
  PN|PCN||Pitcairn||Pitcairn Islands
  PR|PRI||Puerto Rico|Commonwealth of Puerto Rico
  PS|PSE|P|State of Palestine||Palestine;Occupied Palestinian Territory;Palestinian Territory;Palestinian Territories;Palestinian Territory, Occupied;Palestinian Authority;West Bank and Gaza
  PT|PRT|W|Portugal|Portuguese Republic|Republic of Portugal
  PW|PLW|P|Palau|Republic of Palau
  PY|PRY|L|Paraguay|Republic of Paraguay
  QA|QAT|P|Qatar|State of Qatar
  RE|REU||Réunion
  RO|ROU|E|Romania||Rumania;Roumanie;ROM
  RS|SRB|E|Serbia|Republic of Serbia|Srbija;Serbie
  RU|RUS|E|Russian Federation||Russia;Rossiya;Russie;Fédération de Russie
  RW|RWA|F|Rwanda|Republic of Rwanda|Rwandese Republic
  """
