/**
 * Words that make up the labels of IDs and of quoted names, one language per line. A label is a subject and a word for
 * "ID" in either order, with a small word between them, or the subject alone: `Korrelations-ID`, `ID de corrélation`,
 * `application with identifier`, `tenant`. Case, accents, blanks, hyphens and underscores do not count.
 */

/** Words for "ID", with the endings they take. */
export const ID_WORDS = `
any: id | ids | guid | uuid | id key | no
en: identifier | identity | number
de: Kennung | Bezeichner | Identifikator
fr: identifiant | identificateur
es: identificador
pt: identificador
it: identificatore | identificativo
nl: identificatie
sv: identifierare
nb: identifikator
fi: tunnus | tunniste | tunnuksen
pl: identyfikator
cs: identifikátor
hu: azonosító | azonosítója | azonosítót
ru: идентификатор | ид | код
uk: ідентифікатор
bg: идентификатор | ид
lt: identifikatorius
et: identifikaator
tr: kimliği | kimlik | kimliğini | numarası
el: αναγνωριστικό
he: מזהה
ar: معرف
ja: 識別子
ko: 식별자 | 번호 | 식별번호
zh-Hans: 标识符 | 标识 | 编号 | 识别码
zh-Hant: 識別碼 | 編號 | 識別
th: รหัส
vi: mã | mã định danh
id: pengenal | pengidentifikasi
hi: पहचानकर्ता | आईडी | आयडी
`;

/** Small words between the two halves of a label. */
export const CONNECTORS = `
en: with | with the | with an | of | of the | for | for the | the | having
de: der | des | die | für | mit | mit der | mit dem
fr: de | de la | de l' | du | des | d' | avec l' | avec
es: de | del | con | con el | con id
pt: da | do | com o | com
it: di | del | della | dell' | dello | con | con l'
nl: van | van de | van het | met | met de | met het
sv: med | för
da: for | til | med
pl: z | o | dla
cs: s | se | pro
ru: с | для
uk: з | зі
bg: на | по | за
tr: ile
el: με
vi: của
zh: 的
ja: の
ko: 의
`;

export const CORRELATION = `
any: MSALCorrelation | client request | x ms client request | correlation request | x ms correlation request
en: correlation | correlations | corr
de: Korrelations | Korrelation
fr: corrélation
es: correlación
pt: correlação
it: correlazione
nl: correlatie
sv: korrelations | korrelation
da: korrelations
nb: korrelasjons | korrelasjon
fi: korrelaatio | korrelaation
pl: korelacji
cs: korelace
sk: korelácie
hu: korrelációs | korreláció
ro: corelare | corelație | corelării
hr: korelacije
ru: корреляции | корреляция
uk: кореляції
bg: корелация | корелацията
tr: bağıntı | korelasyon | ilişkilendirme | bağlantı
el: συσχέτισης | συσχετισμού
he: מתאם | קורלציה | הקורלציה
ar: الارتباط | ارتباط
ja: 相関 | 相関関係 | 関連付け | 関連 | コリレーション
ko: 상관 | 상관 관계 | 상관관계 | 연관
zh-Hans: 相关 | 相关性 | 关联 | 相关关系
zh-Hant: 相互關聯 | 關聯 | 關連 | 相關
th: สหสัมพันธ์ | ความสัมพันธ์
vi: tương quan
id: korelasi
hi: सहसंबंध
ca: correlació
et: korrelatsiooni
lv: korelācijas
lt: koreliacijos
`;

/** Request ID and trace ID are one matter: the token endpoint calls the request a trace. */
export const REQUEST = `
any: x ms request | ests request | MSALTrace | req
en: trace | tracing | request | requests | server request | sign-in request
de: Ablaufverfolgungs | Ablaufverfolgung | Nachverfolgungs | Verfolgungs | Anforderungs | Anforderung | Anfrage | Anfragen
fr: suivi | trace | traçage | traçabilité | demande | requête
es: seguimiento | rastreo | traza | solicitud | petición
pt: rastreamento | rastreio | rastreabilidade | solicitação | pedido | requisição
it: traccia | tracciamento | analisi | richiesta
nl: tracering | tracerings | traceer | aanvraag | verzoek
sv: spårnings | spårning | begärande | begäran | begärans | förfrågnings | förfrågan
da: sporings | sporing | anmodnings | anmodning
nb: sporings | sporing | forespørsels | forespørsel
fi: jäljitys | jäljityksen | seuranta | seurannan | pyynnön | pyyntö
pl: śledzenia | śladu | żądania | żądanie
cs: trasování | sledování | žádosti | požadavku
sk: sledovania | trasovania | žiadosti | požiadavky
hu: nyomkövetési | nyomkövetés | követési | kérelem | kérés | kérési
ro: urmărire | urmăririi | solicitare | solicitării | cerere
hr: praćenja | zahtjeva | praćenje
sl: sledenja | zahteve
sr: praćenja | zahteva
ru: отслеживания | отслеживание | трассировки | трассировка | запроса
uk: трасування | відстеження | запиту
bg: проследяване | проследяването | заявката | искане
tr: izleme | takip | istek
el: ίχνους | ανίχνευσης | παρακολούθησης | εντοπισμού | αίτησης | αιτήματος
he: מעקב | בקשה | הבקשה
ar: التتبع | تتبع | الطلب | طلب
ja: トレース | 追跡 | 要求 | リクエスト
ko: 추적 | 요청
zh-Hans: 跟踪 | 追踪 | 请求 | 申请
zh-Hant: 追蹤 | 要求 | 請求
th: การติดตาม | คำขอ
vi: theo dõi | yêu cầu
id: pelacakan | jejak | permintaan
hi: ट्रेस | अनुरोध
ca: seguiment | rastreig | sol·licitud
et: jälituse | päringu | taotluse
lv: izsekošanas | pieprasījuma
lt: sekimo | užklausos | prašymo
`;

export const APPLICATION = `
any: app | client | client app | azp | ARM client | Azure client | appid
en: application | client application | calling app | calling application | first party application | enterprise application
de: Anwendung | Anwendungs | Clientanwendung | Applikation
fr: l'application | application
es: aplicación | la aplicación
pt: aplicativo | aplicação
it: applicazione | l'applicazione
nl: toepassing | applicatie
sv: programmet | programmets | applikationen | applikation | appen
da: applikationen | programmet
nb: applikasjonen | applikasjon | programmet
fi: sovellus | sovelluksen | sovellukselle | sovellusta
pl: aplikacja | aplikacji | aplikację
cs: aplikace | aplikaci
sk: aplikácia | aplikácie | aplikáciu
hu: alkalmazás | alkalmazást
ro: aplicația | aplicație | aplicatia
hr: aplikacija | aplikacije | aplikaciju
ru: приложение | приложения | приложению | приложением
uk: застосунок | застосунку | програма | програми | програму
bg: приложението | приложение
tr: uygulama | uygulaması | uygulamasının | uygulamasına | uygulamanın
el: εφαρμογή | εφαρμογής | την εφαρμογή
he: אפליקציה | היישום | יישום
ar: التطبيق | تطبيق
ja: アプリケーション | アプリ | クライアント | クライアント アプリ
ko: 애플리케이션 | 응용 프로그램 | 앱 | 클라이언트
zh-Hans: 应用程序 | 应用 | 客户端
zh-Hant: 應用程式 | 用戶端
th: แอปพลิเคชัน | แอป
vi: ứng dụng
id: aplikasi
hi: एप्लिकेशन | अनुप्रयोग
`;

export const RESOURCE = `
any: resource app | resource value | resource value from request | resource display name | resource service principal
en: resource | first party resource | resource application | access | to access | resource principal | resource principal named
en-x-service: access to a service | access a service | access to the service | service principal for resource
de: Ressource | Ressourcen | Zugriff auf | um auf | auf einen Dienst
fr: ressource | la ressource | accéder à | pour accéder à | l'accès à | accéder à un service
es: recurso | el recurso | acceder a | tener acceso a | obtener acceso a | acceso a un servicio
pt: recurso | acessar | para acessar | aceder a | aceder ao
it: risorsa | la risorsa | accedere a | accesso a
nl: bron | toegang te krijgen tot | toegang tot
sv: resursen | resurs | åtkomst till | komma åt
da: ressourcen | ressource | adgang til
nb: ressursen | ressurs | tilgang til
fi: resurssi | resurssin | käyttää
pl: zasób | zasobu | dostęp do | dostępu do
cs: prostředek | k prostředku | přístup k
sk: prostriedok | prístup k
hu: erőforrás | erőforráshoz | elérni
ro: resursa | resursă | accesa
ru: ресурс | ресурса | ресурсу | доступа к | доступ к
uk: ресурс | доступу до | доступ до
tr: kaynak | kaynağa
el: πόρος | πόρο | πρόσβαση σε
he: משאב | לגשת אל
ar: المورد | الوصول إلى
ja: リソース
ko: 리소스
zh-Hans: 资源 | 访问
zh-Hant: 資源 | 存取
vi: tài nguyên | truy nhập | truy cập
id: sumber daya | mengakses
`;

export const TENANT = `
any: AAD tenant | ARM tenant | Azure tenant | tenant
en: directory | organization | organisation | tenant named | directory named | in tenant | service namespace | namespace named
de: Mandant | Mandanten | Mandantenkennung | Verzeichnis | Verzeichnisses | Organisation | Ihre Organisation
fr: locataire | le locataire | répertoire | annuaire | l'annuaire | organisation
es: inquilino | el inquilino | directorio | organización | su organización
pt: locatário | inquilino | diretório | organização
it: organizzazione | tenant
nl: adreslijst | organisatie
sv: klientorganisation | klientorganisationen | katalogen | organisationen
da: lejer | lejeren | organisationen
nb: leier | leieren | katalogen | organisasjonen
fi: vuokraaja | vuokraajan | vuokraajassa | hakemisto | hakemistosta | hakemistossa | organisaatio | organisaatiosi
pl: dzierżawa | dzierżawy | dzierżawie | katalogu | organizacja | organizacji
cs: tenanta | tenantovi | adresář | adresáři | organizace
sk: adresár | adresári | organizácia
hu: bérlő | bérlőben | címtár | címtárban | szervezet
ro: entitatea găzduită | directorul | organizația
ru: арендатор | арендатора | арендаторе | каталог | каталоге | каталога | организация | организации
uk: каталозі | каталогу | організація | організації
bg: наемател | директория | директорията
tr: kiracı | kiracısı | kiracısında | kiracıda | dizin | dizini | dizininde | kuruluş | kuruluşunuz
el: μισθωτής | μισθωτή | ενοικιαστή | κατάλογος | κατάλογο | οργανισμός
he: דייר | הדייר | ספריה | בספריה | ארגון
ar: المستأجر | مستأجر | الدليل | المؤسسة
ja: テナント | ディレクトリ | 組織
ko: 테넌트 | 디렉터리 | 디렉토리 | 조직
zh-Hans: 租户 | 目录 | 组织
zh-Hant: 租用戶 | 目錄 | 組織
th: ผู้เช่า | ไดเรกทอรี
vi: đối tượng thuê | người thuê | thư mục | tổ chức
id: penyewa | direktori | organisasi
hi: टेनेंट | निर्देशिका
`;

export const USER = `
any: upn | login | login hint | preferred username | user principal name
en: user | user account | username | user name | signed in user | account | sign-in name | logged in as | signed in as
de: Benutzer | Benutzerkonto | Benutzername | Benutzerprinzipalname | Konto
fr: utilisateur | l'utilisateur | compte d'utilisateur | compte | nom d'utilisateur
es: usuario | cuenta de usuario | nombre de usuario | cuenta
pt: usuário | conta de usuário | utilizador | conta | nome de usuário
it: utente | account utente | nome utente
nl: gebruiker | gebruikersaccount | gebruikersnaam
sv: användare | användaren | användarkontot | användarnamn
da: bruger | brugeren | brugerkontoen | brugernavn
nb: bruker | brukeren | brukerkontoen | brukernavn
fi: käyttäjä | käyttäjän | käyttäjätili | käyttäjänimi
pl: użytkownik | użytkownika | konto użytkownika | nazwa użytkownika
cs: uživatel | uživatele | uživatelský účet | uživatelské jméno
sk: používateľ
hu: felhasználó | felhasználói fiók | felhasználónév
ro: utilizator | utilizatorul
ru: пользователь | пользователя | учетная запись | имя пользователя
uk: користувач | користувача | обліковий запис
bg: потребител
tr: kullanıcı | kullanıcısı | kullanıcı hesabı | kullanıcı adı
el: χρήστης | χρήστη
he: משתמש | המשתמש
ar: المستخدم | حساب المستخدم
ja: ユーザー | ユーザー アカウント | ユーザー名
ko: 사용자 | 사용자 계정
zh-Hans: 用户 | 用户帐户 | 用户名
zh-Hant: 使用者 | 使用者帳戶
th: ผู้ใช้
vi: người dùng
id: pengguna
hi: उपयोगकर्ता
`;

/** Subjects whose IDs Signpost does not use; naming them keeps their IDs from being taken for unknown ones. */
export const OTHER = `
any: oid | sku | subscriptions | users | groups | servicePrincipals | devices | directoryObjects | applications | unique token
en: subscription | object | user object | account object | session | device | activity | conversation | message | deployment
en-x-run: operation | process | thread | machine | workspace | environment | flow | connection | job | run | task | event | invocation
en-x-key: policy | key | secret | client secret | certificate | crash reporter | instance | installation | token | home account
en-x-thing: management group | principal | service principal | role | group | user agent | billing | order | ticket | case
de: Abonnement | Objekt | Sitzungs | Geräte
fr: abonnement | objet
es: suscripción | objeto
pt: assinatura | objeto
it: sottoscrizione | oggetto
nl: abonnement
pl: subskrypcji
cs: předplatné
ru: подписки
tr: abonelik
ja: サブスクリプション
ko: 구독
zh: 订阅 | 訂用帳戶
`;

/** Labels that mean something else than their halves. */
export const WHOLE_LABELS = {
  correlation: `
any: return client request id | client-request-id | x-ms-client-request-id | x-ms-correlation-request-id`,
  request: `
any: x-ms-request-id | ests request id | hpgrequestid`,
  application: `
any: client_id | client app id | requesting app`,
  tenant: `
any: tid | resource tenant id`,
  resource: `
any: resource app id`,
  other: `
any: user id | object id | sub | account id | home account id | home tenant id | principal id | assertion id`,
};
