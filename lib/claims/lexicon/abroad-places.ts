/**
 * Countries and cities abroad where Indonesians vote: those of the overseas committees (regions of kind `ppln`), as pages write
 * them in either language. Left out are names that are words of their own ("Lima", "AS").
 */
export const ABROAD =
  'afrika selatan|south africa|aljazair|algeria|amerika(?: serikat)?|united states|arab saudi|saudi arabia|saudi|argentina|' +
  'australia|austria|azerbaijan|bahrain|bangladesh|belanda|(?:the )?netherlands|belgia|belgium|bosnia|brasil|brazil|brunei(?: darussalam)?|' +
  'bulgaria|chile|chili|china|cina|tiongkok|denmark|ekuador|ecuador|eropa|europe|ethiopia|etiopia|fiji|filipina|(?:the )?philippines|' +
  'finlandia|finland|hongaria|hungary|india|inggris|britain|england|(?:the )?united kingdom|irak|iraq|iran|italia|italy|jepang|japan|jerman|germany|' +
  'kamboja|cambodia|kanada|canada|kazakhstan|kenya|kolombia|colombia|korea(?: selatan| utara)?|south korea|kroasia|croatia|kuba|cuba|' +
  'kuwait(?: city)?|laos|lebanon|libya|madagaskar|malaysia|mesir|egypt|meksiko|mexico(?: city)?|maroko|morocco|mozambik|myanmar|namibia|' +
  'nigeria|norwegia|norway|oman|pakistan|panama(?: city)?|papua nugini|papua new guinea|prancis|perancis|france|peru|polandia|poland|portugal|' +
  'qatar|republik ceko|ceko|rumania|rusia|russia|sabah|sarawak|selandia baru|new zealand|senegal|serbia|singapura|singapore|slowakia|' +
  'spanyol|spain|sri lang?ka|sudan|suriah|syria|suriname|swedia|sweden|swiss|switzerland|taiwan|tanzania|thailand|timor leste|east timor|' +
  'tunisia|turki|turkiye|turkey|ukrain[ae]|ukrania|uni emirat arab|uea|(?:the )?uae|uzbekistan|vatikan|venezuela|vietnam|yaman|yemen|yordania|jordan|yunani|greece|zimbabwe|' +
  'abu dhabi|abuja|addis ababa|amman|ankara|athena|athens|baghdad|bandar seri begawan|bangkok|beijing|beirut|beograd|berlin|bern|bogota|' +
  'brussels|bucharest|budapest|buenos aires|canberra|cape town|caracas|chicago|colombo|dakar|damaskus|damascus|darwin|davao(?: city)?|' +
  'den haag|the hague|dhaka|dili|doha|dubai|frankfurt|guangzhou|hamburg|hanoi|havana|helsinki|ho chi minh(?: city)?|hong ?kong|houston|' +
  'islamabad|istanbul|jeddah|johor(?: bah?ru)?|kairo|cairo|karachi|khartoum|kiev|kopenhagen|copenhagen|kota kinabalu|kuala lumpur|kuching|' +
  'lisabon|london|los angeles|madrid|makkah|mekkah|mecca|madinah|manila|melbourne|moskow|moscow|mumbai|muscat|nairobi|new delhi|new york|' +
  'noumea|osaka|oslo|ottawa|paramaribo|paris|penang|perth|phnom penh|port moresby|praha|pretoria|rabat|riyadh|roma|rome|san francisco|' +
  'seoul|shanghai|sofia|songkhla|stockholm|sydney|taipei|tawau|teheran|tehran|tokyo|toronto|tripoli|tunis|vancouver|vanimo|vientiane|' +
  'warsawa|washington|wellington|wina|vienna|yangon|zagreb';
