/** Labels of error numbers, one language per line. */

/** Labels that say that an error code follows. */
export const NAMES_CODE = `
any: error_codes | errorNo | errNo | err code | sErrorCode | result type | status error code | AADSTS
en: error code | error codes | error number | error num | failure code | internal error code
en-x-entra: sign-in error | sign-in error code | login error | sign-in code | AAD error | Azure AD error | Entra error | Entra ID error
en-x-prefix: AADSTS error | AADSTS code | Entra code
de: Fehlercode | Fehlercodes | Fehlernummer | Fehler-Nr | Anmeldefehler | Anmeldefehlercode
fr: code d'erreur | codes d'erreur | numéro d'erreur | code erreur
es: código de error | códigos de error | número de error
pt: código de erro | códigos de erro | número do erro
it: codice errore | codice di errore | codici errore
nl: foutcode | foutcodes | foutnummer
sv: felkod | felkoder | felnummer
da: fejlkode | fejlkoder | fejlnummer
nb: feilkode | feilkoder | feilnummer
fi: virhekoodi | virhekoodit | virheen koodi
pl: kod błędu | kody błędów | numer błędu
cs: kód chyby | chybový kód | číslo chyby | kódy chyb
hu: hibakód | hibakódok | hiba kódja
ro: cod de eroare | codul de eroare
hr: kod greške
sl: koda napake
ru: код ошибки | коды ошибок | номер ошибки
uk: код помилки | коди помилок
bg: код за грешка | код на грешка
tr: hata kodu | hata kodları | hata numarası
el: κωδικός σφάλματος
he: קוד שגיאה | קוד השגיאה
ar: رمز الخطأ | رمز خطأ
et: veakood
lv: kļūdas kods
lt: klaidos kodas
ja: エラー コード | エラー番号
ko: 오류 코드 | 에러 코드 | 오류 번호
zh-Hans: 错误代码 | 错误码 | 错误编号
zh-Hant: 錯誤碼 | 錯誤代碼 | 錯誤號碼
th: รหัสข้อผิดพลาด
vi: mã lỗi
id: kode kesalahan | kode galat
hi: त्रुटि कोड
ca: codi d'error
`;

/** Labels behind which an error code may follow. */
export const SUGGESTS_CODE = `
en: error | errors | err | code | codes | error message | status code | failure | reason | sign-in | login | logon | MFA error | result | result code
de: Fehler | Fehlermeldung | Anmeldung
fr: erreur
es: código
pt: erro | código
it: errore | codice
nl: fout
sv: fel
da: fejl
nb: feil
fi: virhe
pl: błąd
cs: chyba
hu: hiba
ro: eroare
ru: ошибка
uk: помилка
bg: грешка
tr: hata
el: σφάλμα
he: שגיאה
ar: خطأ
ja: エラー
ko: 오류
zh: 错误 | 錯誤
vi: lỗi
id: kesalahan
`;
