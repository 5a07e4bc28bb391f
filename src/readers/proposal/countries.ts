/** Names of countries as pages write them, folded: to notice a country where a group or region was asked for. */
export const countries = new Set(
  `afghanistan|albania|algeria|andorra|angola|antigua and barbuda|argentina|armenia|australia|austria|azerbaijan|bahamas
|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia and herzegovina|botswana|brazil|brunei
|bulgaria|burkina faso|burundi|cabo verde|cape verde|cambodia|cameroon|canada|central african republic|chad|chile|china
|colombia|comoros|congo|costa rica|cote d'ivoire|ivory coast|croatia|cuba|cyprus|czechia|czech republic
|democratic republic of the congo|dr congo|denmark|djibouti|dominica|dominican republic|ecuador|egypt|el salvador
|equatorial guinea|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece|grenada
|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy
|jamaica|japan|jordan|kazakhstan|kenya|kiribati|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein
|lithuania|luxembourg|madagascar|malawi|malaysia|maldives|mali|malta|marshall islands|mauritania|mauritius|mexico
|micronesia|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands
|the netherlands|new zealand|nicaragua|niger|nigeria|north macedonia|norway|oman|pakistan|palau|palestine|panama
|papua new guinea|paraguay|peru|philippines|poland|portugal|qatar|republic of korea|south korea|korea|romania|russia
|russian federation|rwanda|saint kitts and nevis|saint lucia|saint vincent and the grenadines|samoa|san marino
|sao tome and principe|saudi arabia|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia|solomon islands
|somalia|south africa|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|tajikistan|tanzania|thailand
|timor-leste|togo|tonga|trinidad and tobago|tunisia|turkey|turkiye|turkmenistan|tuvalu|uganda|ukraine
|united arab emirates|uae|united kingdom|uk|great britain|united states|united states of america|usa|us|uruguay
|uzbekistan|vanuatu|venezuela|viet nam|vietnam|yemen|zambia|zimbabwe|taiwan|hong kong|kosovo
|allemagne|belgique|bresil|cameroun|canada|chine|espagne|etats-unis|italie|japon|maroc|royaume-uni|suisse|tchad|tunisie
|alemania|brasil|espana|estados unidos|francia|reino unido|suiza|mexique|peru|perou|senegal|pays-bas|egypte|inde|russie`
    .replaceAll('\n', '')
    .split('|'),
);
