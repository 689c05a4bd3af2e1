/// Rows of the codes SA to ZW, in the form described with the rows of A to D.
let countryRowsSToZ = """
  SA|SAU|P|Saudi Arabia|Kingdom of Saudi Arabia|KSA;Arabie saoudite
  SB|SLB|P|Solomon Islands
  SC|SYC|F|Seychelles|Republic of Seychelles
  SD|SDN|F|Sudan|Republic of the Sudan|Soudan
  SE|SWE|W|Sweden|Kingdom of Sweden|Sverige;Suède
  SG|SGP|P|Singapore|Republic of Singapore|Singapour
  SH|SHN||Saint Helena, Ascension and Tristan da Cunha||Saint Helena
  SI|SVN|E|Slovenia|Republic of Slovenia|Slovenija;Slovénie
  SJ|SJM||Svalbard and Jan Mayen||Svalbard
  SK|SVK|E|Slovakia|Slovak Republic|Slovensko;Slovaquie
  SL|SLE|F|Sierra Leone|Republic of Sierra Leone
  SM|SMR|W|San Marino|Republic of San Marino|Saint-Marin
  SN|SEN|F|Senegal|Republic of Senegal|Sénégal
  SO|SOM|F|Somalia|Federal Republic of Somalia|Somalie
  SR|SUR|L|Suriname|Republic of Suriname|Surinam
  SS|SSD|F|South Sudan|Republic of South Sudan|Soudan du Sud
  ST|STP|F|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe|São Tomé
  SV|SLV|L|El Salvador|Republic of El Salvador|Salvador
  SX|SXM||Sint Maarten (Dutch part)||Sint Maarten
  SY|SYR|P|Syrian Arab Republic||Syria;Syrie
  SZ|SWZ|F|Eswatini|Kingdom of Eswatini|Swaziland;eSwatini (Swaziland)
  TC|TCA||Turks and Caicos Islands
  TD|TCD|F|Chad|Republic of Chad|Tchad
  TF|ATF||French Southern Territories||French Southern and Antarctic Lands
  TG|TGO|F|Togo|Togolese Republic
  TH|THA|P|Thailand|Kingdom of Thailand|Thaïlande
  TJ|TJK|P|Tajikistan|Republic of Tajikistan
  TK|TKL||Tokelau
  TL|TLS|P|Timor-Leste|Democratic Republic of Timor-Leste|East Timor
  TM|TKM|P|Turkmenistan
  TN|TUN|F|Tunisia|Republic of Tunisia|Tunisie
  TO|TON|P|Tonga|Kingdom of Tonga
  TR|TUR|W|Türkiye|Republic of Türkiye|Turkey;Republic of Turkey;Turquie;Tuerkiye
  TT|TTO|L|Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidad
  TV|TUV|P|Tuvalu
  TW|TWN||Taiwan|Taiwan, Province of China|Chinese Taipei
  TZ|TZA|F|United Republic of Tanzania||Tanzania;Tanzanie
  UA|UKR|E|Ukraine
  UG|UGA|F|Uganda|Republic of Uganda|Ouganda
  UM|UMI||United States Minor Outlying Islands
  US|USA|W|United States of America||United States;US of America;America;États-Unis;Estados Unidos
  UY|URY|L|Uruguay|Eastern Republic of Uruguay|Oriental Republic of Uruguay
  UZ|UZB|P|Uzbekistan|Republic of Uzbekistan
  VA|VAT||Holy See||Vatican;Vatican City;Vatican City State;Holy See (Vatican City State)
  VC|VCT|L|Saint Vincent and the Grenadines||Saint Vincent
  VE|VEN|L|Venezuela|Bolivarian Republic of Venezuela|Venezuela, RB;Venezuela, B.R.
  VG|VGB||British Virgin Islands||Virgin Islands, British;BVI;Virgin Islands (U.K.)
  VI|VIR||United States Virgin Islands||US Virgin Islands;Virgin Islands (U.S.);Virgin Islands of the United States;USVI
  VN|VNM|P|Viet Nam|Socialist Republic of Viet Nam|Vietnam;Socialist Republic of Vietnam
  VU|VUT|P|Vanuatu|Republic of Vanuatu
  WF|WLF||Wallis and Futuna||Wallis and Futuna Islands
  WS|WSM|P|Samoa|Independent State of Samoa|Western Samoa
  YE|YEM|P|Yemen|Republic of Yemen
  YT|MYT||Mayotte
  ZA|ZAF|F|South Africa|Republic of South Africa|RSA
  ZM|ZMB|F|Zambia|Republic of Zambia
  ZW|ZWE|F|Zimbabwe|Republic of Zimbabwe
  """
