/// What a column of a registration list can be about.
enum RegistrationField: CaseIterable {
  case name, firstName, lastName, email, organisation, country, type, mode, languages, gender
  case role, registration, accessNeeds, badge

  /// Headings that are this field, folded; in English, French, Spanish, Portuguese, German, Italian, Russian,
  /// Arabic and Chinese.
  var headings: [String] {
    switch self {
    case .name:
      [
        "name", "full name", "registrant", "registrant name", "attendee full name", "fullname",
        "your name", "your full name", "display name",
        "participant", "participant name", "name of participant", "attendee", "attendee name",
        "name and surname", "name surname", "nom complet", "nom et prenom", "nom et prenoms",
        "nom prenom", "prenom et nom", "participante", "nombre completo", "nombre y apellido",
        "nombre y apellidos", "nome completo", "nome e cognome", "nom", "nombre", "nome",
        "vollstandiger name", "vor und nachname", "teilnehmer", "фио", "полное имя",
        "имя и фамилия", "имя", "الاسم", "الاسم الكامل", "姓名",
      ]
    case .firstName:
      [
        "first name", "firstname", "given name", "given names", "forename", "prenom", "prenoms",
        "nombres", "primer nombre", "primeiro nome", "vorname", "الاسم الاول", "名",
      ]
    case .lastName:
      [
        "last name", "lastname", "surname", "family name", "nom de famille", "apellido",
        "apellidos", "sobrenome", "apelido", "nachname", "familienname", "cognome", "фамилия",
        "اسم العائله", "姓",
      ]
    case .email:
      [
        "email", "e mail", "email address", "e mail address", "mail", "username", "work email",
        "contact email", "registration email", "courriel", "adresse courriel", "adresse mail",
        "adresse email", "adresse e mail", "adresse electronique", "correo",
        "correo electronico", "direccion de correo electronico", "endereco de e mail",
        "endereco de email", "e mail adresse", "indirizzo email", "электронная почта",
        "эл почта", "البريد الالكتروني", "电子邮件", "电子邮箱", "邮箱",
      ]
    case .organisation:
      [
        "organisation", "organization", "organisation name", "organization name", "org",
        "name of organisation", "name of organization", "institution", "institution name",
        "organisation institution", "organization institution", "affiliation", "company",
        "employer", "entity", "organisme", "etablissement", "organizacion", "institucion",
        "entidad", "empresa", "instituicao", "organizacao", "entidade", "einrichtung", "firma",
        "institut", "organizzazione", "istituzione", "ente", "организация", "учреждение",
        "المنظمه", "المؤسسه", "الموسسه", "组织", "机构", "单位", "组织名称", "机构名称",
      ]
    case .country:
      [
        "country", "country of residence", "country region", "country region name",
        "country territory", "nation", "pays", "pays de residence", "pais",
        "pais de residencia", "land", "paese", "страна", "الدوله", "البلد", "国家", "国别",
      ]
    case .type:
      [
        "type", "stakeholder", "stakeholder type", "stakeholder group", "stakeholder category",
        "category", "participant type", "participant category", "type of participant",
        "type of organisation", "type of organization", "organisation type",
        "organization type", "sector", "group", "categorie", "type dorganisation",
        "categoria", "tipo", "tipo de organizacion", "tipo de organizacao", "kategorie", "typ",
        "тип", "категория", "النوع", "الفئه", "类型", "类别",
      ]
    case .mode:
      [
        "mode", "format", "attendance", "attendance mode", "attendance type", "attending",
        "mode of attendance", "mode of participation", "participation", "participation mode",
        "participation type", "in person online", "in person or online", "online or in person",
        "modalite", "mode de participation", "modalite de participation", "modalidad",
        "modalidad de participacion", "modalidade", "modalita", "teilnahme", "teilnahmeart",
        "формат", "формат участия", "форма участия", "طريقه الحضور", "طريقه المشاركه",
        "参会方式", "参加方式", "参与方式",
      ]
    case .languages:
      [
        "language", "languages", "working language", "working languages", "preferred language",
        "preferred languages", "spoken languages", "langue", "langues", "idioma", "idiomas",
        "lingua", "lingue", "sprache", "sprachen", "язык", "языки", "اللغه", "اللغات", "语言",
        "语种",
      ]
    case .gender:
      [
        "gender", "gender identity", "sex", "genre", "sexe", "genero", "sexo", "geschlecht",
        "genere", "пол", "الجنس", "性别",
      ]
    case .role:
      [
        "role", "ticket type", "role in the session", "role in session", "session role",
        "participant role",
        "function in the session", "fonction", "rol", "funcao", "papel", "rolle", "ruolo",
        "роль", "الدور", "角色",
      ]
    case .registration:
      [
        "status", "registration", "registration status", "registration state", "state",
        "approval status", "attendee status", "statut", "estado", "anmeldestatus",
      ]
    case .accessNeeds:
      [
        "access", "accessibility", "access needs", "accessibility needs", "special needs",
        "accessibility requirements", "reasonable accommodation", "besoins daccessibilite",
        "accessibilite", "accesibilidad", "necesidades de accesibilidad", "acessibilidade",
        "barrierefreiheit", "доступность",
      ]
    case .badge:
      [
        "badge", "badge code", "badge number", "badge id", "badge no", "ticket code",
        "ticket secret", "secret", "barcode", "qr", "qr code",
      ]
    }
  }

  /// Words that make a whole question this field, in the order in which the fields are tried.
  static let phrases: [(RegistrationField, [String])] = [
    (.email, ["email", "e mail", "courriel", "correo electronico"]),
    (.firstName, ["first name", "given name", "vorname", "prenom"]),
    (.lastName, ["last name", "family name", "surname", "nachname", "nom de famille"]),
    (.name, ["full name", "your name", "nom complet", "nombre completo", "nome completo"]),
    (
      .type,
      [
        "stakeholder", "type of organisation", "type of organization", "which sector",
        "which category",
      ]
    ),
    (.accessNeeds, ["accessibility", "reasonable accommodation", "accessibilite"]),
    (
      .mode,
      [
        "in person", "how will you attend", "how will you participate", "mode of participation",
        "mode of attendance", "online or", "or online", "en ligne ou",
      ]
    ),
    (.organisation, ["organisation", "organization", "institution", "affiliation"]),
    (.country, ["country", "pays", "pais"]),
    (.languages, ["language", "languages", "langue", "langues", "idioma", "idiomas"]),
    (.gender, ["gender"]),
  ]

  /// The field that each exact heading is.
  static let byHeading: [String: RegistrationField] = {
    var table: [String: RegistrationField] = [:]
    for field in allCases { for heading in field.headings { table[heading] = field } }
    return table
  }()
}
