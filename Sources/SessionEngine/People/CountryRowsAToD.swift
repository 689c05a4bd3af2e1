// One row a country: alpha-2 | alpha-3 | regional group | short name | long name | variants.
// Groups: F African, P Asia-Pacific, E Eastern European, L Latin American and Caribbean, W Western European and others.
// An empty group means none, or not certain. Names that differ only in case, accents, punctuation, order or small words
// need no variant.

/// Rows of the codes AD to DZ.
let countryRowsAToD = """
  AD|AND|W|Andorra|Principality of Andorra|Andorre
  AE|ARE|P|United Arab Emirates||UAE;Emirates
  AF|AFG|P|Afghanistan|Islamic Republic of Afghanistan|Islamic Emirate of Afghanistan
  AG|ATG|L|Antigua and Barbuda||Antigua
  AI|AIA||Anguilla
  AL|ALB|E|Albania|Republic of Albania|Shqiperia;Albanie
  AM|ARM|E|Armenia|Republic of Armenia|Hayastan;Armenie
  AO|AGO|F|Angola|Republic of Angola
  AQ|ATA||Antarctica
  AR|ARG|L|Argentina|Argentine Republic|Republic of Argentina;Argentine
  AS|ASM||American Samoa
  AT|AUT|W|Austria|Republic of Austria|Österreich;Autriche
  AU|AUS|W|Australia|Commonwealth of Australia|Australie
  AW|ABW||Aruba
  AX|ALA||Åland Islands||Aland
  AZ|AZE|E|Azerbaijan|Republic of Azerbaijan|Azerbaidjan
  BA|BIH|E|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina|Bosnia;Bosnia Hercegovina;Bosnia and Herzegowina;BiH;Bosna i Hercegovina;Bosnie Herzégovine
  BB|BRB|L|Barbados
  BD|BGD|P|Bangladesh|People's Republic of Bangladesh
  BE|BEL|W|Belgium|Kingdom of Belgium|België;Belgique;Belgien
  BF|BFA|F|Burkina Faso||Burkina;Upper Volta
  BG|BGR|E|Bulgaria|Republic of Bulgaria|Bulgarie
  BH|BHR|P|Bahrain|Kingdom of Bahrain
  BI|BDI|F|Burundi|Republic of Burundi
  BJ|BEN|F|Benin|Republic of Benin
  BL|BLM||Saint Barthélemy
  BM|BMU||Bermuda
  BN|BRN|P|Brunei Darussalam|Nation of Brunei, Abode of Peace|Brunei
  BO|BOL|L|Bolivia|Plurinational State of Bolivia|Bolivie
  BQ|BES||Bonaire, Sint Eustatius and Saba||Caribbean Netherlands;Bonaire
  BR|BRA|L|Brazil|Federative Republic of Brazil|Brasil;Brésil
  BS|BHS|L|Bahamas|Commonwealth of The Bahamas
  BT|BTN|P|Bhutan|Kingdom of Bhutan
  BV|BVT||Bouvet Island
  BW|BWA|F|Botswana|Republic of Botswana
  BY|BLR|E|Belarus|Republic of Belarus|Byelorussia;Belorussia;Bélarus;Biélorussie
  BZ|BLZ|L|Belize
  CA|CAN|W|Canada
  CC|CCK||Cocos (Keeling) Islands||Cocos Islands;Keeling Islands
  CD|COD|F|Democratic Republic of the Congo||DR Congo;DRC;Congo, D.R.;Congo-Kinshasa;Congo (Kinshasa);RDC;République démocratique du Congo;Zaire
  CF|CAF|F|Central African Republic||CAR;République centrafricaine
  CG|COG|F|Congo|Republic of the Congo|Congo-Brazzaville;Congo (Brazzaville)
  CH|CHE|W|Switzerland|Swiss Confederation|Schweiz;Suisse;Svizzera
  CI|CIV|F|Côte d'Ivoire|Republic of Côte d'Ivoire|Ivory Coast;Cote dIvoire
  CK|COK||Cook Islands
  CL|CHL|L|Chile|Republic of Chile|Chili
  CM|CMR|F|Cameroon|Republic of Cameroon|Cameroun
  CN|CHN|P|China|People's Republic of China|PRC;PR China;Mainland China;Chine
  CO|COL|L|Colombia|Republic of Colombia|Colombie
  CR|CRI|L|Costa Rica|Republic of Costa Rica
  CU|CUB|L|Cuba|Republic of Cuba
  CV|CPV|F|Cabo Verde|Republic of Cabo Verde|Cape Verde;Republic of Cape Verde
  CW|CUW||Curaçao
  CX|CXR||Christmas Island
  CY|CYP|P|Cyprus|Republic of Cyprus|Chypre;Kypros
  CZ|CZE|E|Czechia|Czech Republic|Česko;Tchéquie
  DE|DEU|W|Germany|Federal Republic of Germany|Deutschland;Allemagne;Alemania
  DJ|DJI|F|Djibouti|Republic of Djibouti
  DK|DNK|W|Denmark|Kingdom of Denmark|Danmark;Danemark
  DM|DMA|L|Dominica|Commonwealth of Dominica
  DO|DOM|L|Dominican Republic||República Dominicana;République dominicaine
  DZ|DZA|F|Algeria|People's Democratic Republic of Algeria|Algérie
  """
