/** Labels of times, one language per line. */

/** Languages that write the month first where the order of a date does not show, and those that write the year first. */
export const STAMPS_MONTH_FIRST = `
en: timestamp | time stamp | error time | time of error | timestamp utc | timestamp of error
ja: タイムスタンプ | タイム スタンプ | 時刻
ko: 타임스탬프 | 타임 스탬프
zh-Hans: 时间戳 | 时间戳记 | 时间标记
zh-Hant: 時間戳記 | 時間戳 | 時間標記
`;

/** Languages that write the day first. */
export const STAMPS_DAY_FIRST = `
de: Zeitstempel | Zeitmarke
fr: horodatage | horodateur | cachet d'horodatage
es: marca de tiempo | marca temporal | marca de hora | marca horaria | sello de tiempo
pt: carimbo de data/hora | carimbo de data e hora | carimbo de hora | carimbo de tempo | data/hora | data e hora
it: indicatore data e ora | data e ora | data/ora
nl: tijdstempel | tijdsaanduiding
sv: tidsstämpel | tidstämpel
da: tidsstempel | tidsstemplet
nb: tidsstempel
fi: aikaleima
pl: sygnatura czasowa | znacznik czasu | znacznik czasowy | sygnatura czasu
cs: časové razítko | razítko | časová značka
sk: časová pečiatka
hu: időbélyeg | időbélyegző | időpecsét
ro: marcă de timp | marca temporală | amprentă de timp | ștampilă de timp
hr: vremenska oznaka | vremenski žig
sl: časovni žig
ru: отметка времени | временная отметка | метка времени | временная метка | штамп времени
uk: мітка часу | позначка часу | часова мітка
bg: времеви печат | клеймо за време | времево клеймо
tr: zaman damgası | zaman bilgisi
el: χρονική σήμανση | χρονοσφραγίδα | χρονική σφραγίδα
he: חותמת זמן | חותמת הזמן
ar: الطابع الزمني | طابع زمني
et: ajatempel
lv: laikspiedols
lt: laiko žyma
th: ประทับเวลา | การประทับเวลา
vi: dấu thời gian
id: stempel waktu | cap waktu | tanda waktu
hi: टाइमस्टैम्प | समय चिह्न
ca: segell de temps | marca de temps
`;

/** Fields of sign-in records. */
export const RECORDS = `
any: createdDateTime | created date time | TimeGenerated
`;
