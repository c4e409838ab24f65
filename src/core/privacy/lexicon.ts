import { phrases } from "./phrases";

const familyNames = `
nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, trương, đoàn, đào, trịnh, phùng, lương
giàng, sùng, thào, lầu, hạng, lò, quàng, lường, ksor, kpă, kpuih, rmah, rơ, siu, niê, mlô, ayun, thạch, tống, đàm, triệu, trang
nguyen, tran, pham, hoang, huynh, bui, đinh, quách, khúc, khổng, nghiêm, doãn, vừ, vàng, tòng, lừ, mạc, thẩm, tạ, giáp, hứa`;

/** Words and phrases, folded when read; each list in one text, phrases separated by commas or line ends. */
export const lexicon = {
  /** After these a capitalised word is nearly always a child's name. */
  childWords:
    phrases(`bé, em, cháu, bé gái, bé trai, em bé, em nhỏ, em gái, em trai, cháu bé, cháu gái, cháu trai, cháu nhỏ
    em học sinh, cháu học sinh, nữ sinh, nam sinh, em nữ sinh, em nam sinh, bé sơ sinh
    hai chị em, hai anh em, ba chị em, ba anh em, 2 chị em, 2 anh em, 02 chị em, 02 anh em, 3 chị em, 3 anh em, 03 chị em, 03 anh em`),
  /** After these it may be a place or an office just as well: only a whole name counts. */
  generalWords:
    phrases(`trẻ em, trẻ, học sinh, nữ học sinh, nam học sinh, nạn nhân, thiếu nhi, thiếu niên, nhi đồng, đội viên
    trẻ nhỏ, con, con trai, con gái, các cháu thiếu nhi`),
  /** Of one definite child, unless counted or in the plural. */
  definiteWords: phrases("cháu bé, bé gái, bé trai, cháu gái, cháu trai, em bé, bé sơ sinh"),
  /** Look like words for a child and are none. */
  notChildren:
    phrases(`con em, chị em, anh em, đàn em, em ruột, em dâu, em rể, em họ, con cháu, ông cháu, bà cháu, em út
    cháu ngoan, bé ngoan, bé khỏe, con người, con số, con đường, con nuôi, con giống, trẻ hóa, giới trẻ, tuổi trẻ, trẻ trung`),
  pluralMarks: phrases(
    "các, những, mấy, nhóm, nhiều, mọi, toàn thể, tất cả, số, tổng số, toàn bộ, tỷ lệ, tỉ lệ, mỗi, từng, hàng, một số",
  ),
  /** Before a word for a child without a name: children in general. */
  generalLeads: phrases("cho, của, vì, và, cùng, với, đối với, giúp, về, là nạn nhân"),
  /** May stand between the word for a child and the name. */
  namingWords: phrases("tên, tên là, có tên, có tên là, tên thật là"),
  qualifiers:
    phrases(`là, :, mồ côi, khuyết tật, nghèo, bị nạn, nữ, nam, sau, giỏi, xuất sắc, tiêu biểu, vượt khó, hiếu học, nhỏ
    có hoàn cảnh khó khăn, có hoàn cảnh đặc biệt khó khăn, có hoàn cảnh đặc biệt, khó khăn, cận nghèo`),
  peopleLeads: phrases("dân tộc, người"),
  parentLeads:
    phrases(`con của, con, con của hộ, con hộ, con của gia đình, con gia đình, con đẻ của, con trai của, con gái của
    con trai, con gái, con nuôi của`),
  parentTitles: phrases("ông, bà, anh, chị, đồng chí, đ/c"),
  /** Titles of grown-ups, before their names. */
  titles:
    phrases(`ông, bà, anh, chị, cô, thầy, chú, bác, đồng chí, đ/c, giáo viên, cô giáo, thầy giáo, chủ nhiệm, cán bộ, chủ tịch, bí thư
    trưởng thôn, giám đốc, hiệu trưởng, thạc sĩ, bác sĩ, người ký, mẹ, bố, cha`),
  /** A list of these holds no children, though it speaks of them. */
  officersListed: phrases(
    "cán bộ, công chức, viên chức, cộng tác viên, phụ trách, chuyên trách, hội đồng, ban chỉ đạo, giáo viên, nhà tài trợ",
  ),
  nameHeadings: phrases("họ và tên, họ tên"),
  columnHeadings: phrases(
    "stt, tt, số tt, họ và tên, họ tên, tên trẻ, ngày sinh, năm sinh, địa chỉ, nơi ở, ghi chú, nam, nữ, giới tính, lớp",
  ),
  /** After a name these make it a grown-up's. */
  roles: phrases(
    "bí thư, phó bí thư, chủ tịch, phó chủ tịch, cán bộ, công chức, giáo viên, trưởng thôn, đoàn viên, hội viên, sinh viên",
  ),
  /** A name after `… trẻ em` in the same clause as one of these is an officer's. */
  offices:
    phrases(`cán bộ, công chức, viên chức, cộng tác viên, phụ trách, chuyên trách, công tác, bảo vệ, chăm sóc, giáo dục, giám sát
    hội trưởng, chi hội trưởng, trưởng ban, phó ban, chủ tịch, giám đốc, hiệu trưởng, báo cáo viên, quỹ, trung tâm, chủ nhiệm, hội
    tham mưu, theo dõi, cha mẹ, trưởng phòng, quản lý, trường, gương, noi gương`),
  familyNames: phrases(familyNames),
  /** Family names that are common words too: in capitals they need a middle name. */
  ambiguousFamilyNames:
    phrases(`cao, an, mai, nông, vi, hà, chu, tô, từ, lâm, thái, kim, danh, sơn, châu, a, cứ, mùa, nay, bạc, cầm
    điêu, cà, hờ, ma, bàn, đồng, đậu, tăng, tôn, la, lã, lưu, phó, quan, viên, ninh, văn, vương, bế, hầu, long, lục, mã, chảo, phượng
    sầm, sái, thân, tiêu, trà, chế, kiều, cù, lại, mẫn, nhâm, âu, thang, tẩn, lù, đèo, hoa, lèng, cháng, chang, lý, bá, già, mua, liễu`),
  middleNames: phrases(
    "văn, thị, hữu, đức, ngọc, minh, mí, a, mùi, hoàng, xuân, quang, công, thúy, thanh, thu, bá, đình, hoài, gia",
  ),
  /** Ends a name in a text all in capitals. */
  functionWords:
    phrases(`ở, trú, tại, bị, lớp, học, được, con, sinh, và, là, có, tuổi, thôn, xã, của, cho, từ, đến, trong, khi, vào, với, đã
    đang, sẽ, năm, ngày, tháng, nhân, thuộc, đạt, nhận, mồ, hiện, cùng, do, để, về, bản, ấp, tổ, trường, vượt, nhà, mắc, nhiễm, số, trên`),
  /** Capitalised words that begin no name of a person: places, offices, schools, events, peoples. */
  notNames:
    phrases(`xã, phường, thị trấn, huyện, quận, tỉnh, thành phố, thị xã, đặc khu, tp, thôn, ấp, bản, buôn, làng, tổ dân phố
    khu phố, khóm, xóm, khu, vùng, miền, tây nguyên, nam bộ, bắc bộ, trung bộ, tây bắc, đông bắc, việt nam, lào, campuchia, trung quốc
    thái lan, ủy ban, ubnd, hđnd, mttq, mặt trận, hội, đội, đoàn thanh niên, đoàn tncs, đoàn xã, đoàn trường, đoàn phường, đoàn viên
    đoàn thể, liên đội, chi đội, chi đoàn, sao nhi, sao tháng tám, thiếu niên, thiếu nhi, nhi đồng, trường tiểu, trường th, trường thcs, trường thpt
    trường mầm, trường mẫu, trường mn, trường phổ, trường ptdtbt, trường trung, trường dân, tiểu học, trung học, mầm non, mẫu giáo
    nhà trẻ, nhà trường, nhà nước, nhà văn hóa, nhà thiếu, quỹ, ban, bộ, sở, phòng, công an, công ty, công đoàn, công ước, công giáo
    quân đội, tổng, trung tâm, trung ương, trạm, bệnh viện, câu lạc bộ, clb, nhóm, lớp, khối, chương trình, dự án, đề án, kế hoạch
    luật, nghị định, nghị quyết, quyết định, thông tư, chỉ thị, tết, ngày, tháng, lễ, hè, trung thu, nguyên đán, quốc tế, giáng sinh
    noel, bác hồ, bác, đảng, chính phủ, quốc hội, chủ tịch, phó chủ tịch, bí thư, ông, bà, đồng chí, cô, thầy, covid
    vitamin, internet, y tế, y khoa, y sĩ, bảo hiểm, bhyt, hiv, kinh, tày, mường, khmer, khơ me, hoa kiều, nùng, mông, h'mông, hmông
    dao, gia rai, jrai, ê đê, ba na, bahnar, xơ đăng, sán chay, sán dìu, cơ ho, k'ho, chăm, hrê, mnông, m'nông, raglai, x'tiêng, bru
    vân kiều, cơ tu, thổ, giáy, tà ôi, gié triêng, chơ ro, hà nhì, la chí, kháng, xinh mun, khơ mú, churu, dtts, sos, rồng
    khỏe, ngoan, vui, yêu, với, tập, giỏi, chăm ngoan, tủ sách, văn hóa, phật, tin lành, không, nào, nhỏ, lễ hội
    kim đồng, lê văn tám, võ thị sáu, hồ chí minh, tiền phong, thủ đô, dân tộc, cấp, chùa, mái ấm, cơ sở, tòa án, viện, số
    an giang, bà rịa, bạc liêu, bắc giang, bắc kạn, bắc ninh, bến tre, bình dương, bình định, bình phước, bình thuận, cà mau
    cao bằng, cần thơ, đà nẵng, đắk lắk, đắk nông, điện biên, đồng nai, đồng tháp, gia lai, hà giang, hà nam, hà nội, hà tĩnh
    hải dương, hải phòng, hậu giang, hòa bình, hưng yên, khánh hòa, kiên giang, kon tum, lai châu, lạng sơn, lào cai, lâm đồng
    long an, nam định, nghệ an, ninh bình, ninh thuận, phú thọ, phú yên, quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị
    sóc trăng, sơn la, tây ninh, thái bình, thái nguyên, thanh hóa, thừa thiên, tiền giang, trà vinh, tuyên quang, vĩnh long
    vĩnh phúc, vũng tàu, yên bái, thành phố huế, sài gòn, pleiku, đà lạt, vinh quang`),
  /** Ends a name that has begun: what follows is a place, a school or an office. */
  nameEnds:
    phrases(`xã, phường, thị trấn, huyện, quận, tỉnh, thành phố, thị xã, thôn, ấp, buôn, làng, tổ dân phố, khu phố, xóm, khóm
    trường tiểu, trường th, trường thcs, trường thpt, trường mầm, trường mẫu, trường mn, trường phổ, trường ptdtbt, trường trung
    tiểu học, trung học, mầm non, mẫu giáo, ủy ban, ubnd, hội phụ nữ, hội liên hiệp, đội thiếu niên, đoàn thanh niên, câu lạc bộ
    lớp, bệnh viện, việt nam, học sinh, con ông, con bà, dân tộc`),
  ageRanges: phrases("dưới, trên, từ, đến, tới, đủ, quá, -, –, độ"),
  /** Belong to the age after them. */
  roughly: phrases("khoảng, chừng, tầm, gần, hơn, mới, vừa tròn, lên"),
  birthWords: phrases(
    "sinh ngày, sinh năm, ngày sinh, năm sinh, ngày tháng năm sinh, ngày sinh :, năm sinh :, sinh, sn, sn :",
  ),
  /** States and illnesses that speak for themselves. */
  conditions:
    phrases(`khuyết tật, dị tật, tàn tật, bại não, bại liệt, tự kỷ, tăng động, câm điếc, khiếm thị, khiếm thính, mù
    chậm phát triển, thiểu năng, thiểu năng trí tuệ, hội chứng down, bệnh down, hiv, aids, hiv / aids, ung thư, bạch cầu, u não
    xương thủy tinh, tim bẩm sinh, suy tim, suy tủy, thận hư, bạch tạng, vảy nến, máu khó đông, suy thận, suy gan, thalassemia, tan máu, tan máu bẩm sinh, động kinh, lao phổi, viêm gan, tâm thần
    trầm cảm, rối loạn, suy dinh dưỡng, hở hàm ếch, sứt môi, bỏng, chấn thương, chấn thương sọ não, liệt, máu trắng, tiểu đường
    bệnh hiểm nghèo, bệnh nặng, bệnh tim, mang thai, có thai, xơ gan, não úng thủy, teo cơ, nhiễm chất độc da cam, sốt xuất huyết`),
  /** What a child's family is; told of a named child only. */
  circumstances:
    phrases(`mồ côi, mồ côi cha, mồ côi mẹ, mồ côi bố, mồ côi cha mẹ, mồ côi bố mẹ, mồ côi cha và mẹ, mồ côi bố và mẹ, mồ côi cả cha và mẹ
    mồ côi cả bố và mẹ, mồ côi cả cha lẫn mẹ, mồ côi cả bố lẫn mẹ, mồ côi cả cha mẹ, mồ côi cả bố mẹ, mồ côi cả cha, không nơi nương tựa`),
  /** Behind these `tại` says where a child lives, not where something took place. */
  statesBefore: phrases(
    `mồ côi, cha, mẹ, bố, hộ nghèo, hộ cận nghèo, cận nghèo, khuyết tật, khó khăn, đặc biệt, nương tựa`,
  ),
  conditionLeads: phrases("bị, mắc, nhiễm, bệnh, chứng, nghi"),
  conditionTails:
    phrases(`nặng, đặc biệt nặng, nhẹ, bẩm sinh, giai đoạn cuối, vận động, trí tuệ, thần kinh, cơ, tủy, cột sống, cấp, cấp tính, mạn, mạn tính, ác tính, tay, chân, hai chân, nửa người, tứ chi, mãn tính, hiếm, nghe nói, nghe, nhìn, máu, gan
    xương, phổi, não, hạch, tình dục, độ 2, độ 3, phổ tự kỷ, ngôn ngữ, trí não, tâm thần, toàn thân, thể nặng, võng mạc`),
  /** What is done to a child: counts after `bị` only, since reports speak of fighting it on every page. */
  harms:
    phrases(`xâm hại, xâm hại tình dục, lạm dụng, lạm dụng tình dục, hiếp dâm, dâm ô, giao cấu, bạo hành, bạo lực, bạo lực học đường
    đánh đập, mua bán, bắt cóc, bỏ rơi, bỏ mặc, bóc lột, bóc lột sức lao động, cưỡng bức, ngược đãi, hành hạ, đe dọa, quấy rối tình dục`),
  addictions: phrases("nghiện ma túy, sử dụng ma túy, nghiện rượu, nghiện game"),
  notAffected: phrases("phòng, chống, ngừa, tránh, không, chưa, nguy cơ, khám"),
  /** After these an illness is a thing, not what someone has. */
  illnessObjects: phrases("điều trị, chữa, chữa trị, chữa bệnh, vì, do, căn, thuốc, phẫu thuật"),
  /** Here the name of an illness stops. */
  illnessEnds:
    phrases(`nên, từ, nhiều, suốt, hơn, gần, phải, cần, số, hoàn cảnh, gia đình, sống, mà, kéo dài, lâu, dài, rất, không, chưa, chi phí, kinh phí
    ngay, trước, thì, những, các, mỗi, một, hai, ba, tiếp tục, thường xuyên, và, hay, hoặc, như, trị giá, mồ côi, ngụ, trú, cư trú, hôm, vừa`),
  notIllness: phrases("viện, nhân, dịch, binh, xá, án, phẩm"),
  residence:
    phrases(`ở, ở tại, trú, trú tại, trú ở, cư trú, tạm trú, cư trú tại, cư trú ở, thường trú tại, thường trú ở, thường trú, tạm trú tại, ngụ, ngụ tại
    ngụ ở, sống tại, sống ở, sinh sống tại, sinh sống ở, nhà ở, tại nhà ở, nhà tại, quê ở, quê, quê quán, hộ khẩu thường trú, hiện ở
    hiện trú tại, hiện cư trú tại, hộ khẩu tại, địa chỉ, địa chỉ :, nơi ở, nơi ở :, cư ngụ tại, chỗ ở, chỗ ở :, nơi ở hiện tại :, tại đơn vị`),
  homes:
    phrases(`thôn, ấp, bản, làng, buôn, bon, plei, tổ, tổ dân phố, tdp, khu phố, khu, xóm, khóm, đội, số nhà, nhà số, số, đường, ngõ, hẻm
    ngách, kiệt, phố, phum, sóc, cụm, cụm dân cư, khu dân cư`),
  wideAreas: phrases("xã, phường, thị trấn, huyện, quận, thị xã, thành phố, tỉnh, tp, tx, đặc khu"),
  schools:
    phrases(`trường tiểu học và trung học cơ sở, trường tiểu học & trung học cơ sở, trường tiểu học, trường th, trường thcs
    trường thpt, trường th & thcs, trường th - thcs, trường th và thcs, trường trung học cơ sở, trường trung học phổ thông
    trường mầm non, trường mn, trường mẫu giáo, trường mg, trường ptdtbt, trường ptdtbt tiểu học, trường ptdtbt thcs
    trường ptdtbt th, trường ptdtnt, trường phổ thông dân tộc bán trú, trường phổ thông dân tộc nội trú, trường phổ thông, trường
    trường phổ thông dân tộc bán trú tiểu học, trường phổ thông dân tộc bán trú trung học cơ sở, tiểu học, thcs, th, mầm non`),
  nurseryClasses: phrases("lá, chồi, mầm, nụ, mẫu giáo, lớn, nhỡ, bé"),
  attendance:
    phrases(`học, học tại, học ở, đang học, đang học tại, theo học, theo học tại, học sinh, học sinh của, em học sinh
    cháu học sinh, nữ sinh, nam sinh, đi học tại`),
  /** What is counted when a report counts cases. */
  countedThings:
    phrases(`trẻ em, trẻ, em, cháu, học sinh, nạn nhân, trường hợp, vụ, vụ việc, ca, bé gái, bé trai, em gái, nữ sinh, cháu bé, bé
    thiếu niên, trường hợp trẻ em, trường hợp trẻ, vụ việc trẻ em, vụ trẻ em, ca trẻ em`),
  countWords: phrases("một, hai"),
  numberWords: phrases("một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mươi, trăm, nghìn, ngàn, linh, lẻ"),
  /** Before these a figure is no count: a date, a number of something. */
  ordinalLeads: phrases(
    "ngày, tháng, năm, quý, mục, khoản, điểm, cấp độ, giai đoạn, lớp, phụ lục, lần, số, thôn, tổ, khu, đợt, điều, thứ, ấp, đội",
  ),
  sensitiveGroups:
    phrases(`xâm hại, xâm hại tình dục, bị xâm hại, bị xâm hại tình dục, bị bạo lực, bị bạo hành, bạo lực, bạo hành, hiếp dâm
    bị bỏ rơi, bị bỏ mặc, bị bóc lột, bị mua bán, mua bán, bị hiếp dâm, dâm ô, bị dâm ô, giao cấu, nhiễm hiv, nhiễm hiv / aids, hiv
    vi phạm pháp luật, phạm tội, nghiện ma túy, sử dụng ma túy, nghiện, mang thai, tảo hôn, tự tử, bỏ rơi, bóc lột, bị ngược đãi
    ảnh hưởng bởi hiv / aids, ảnh hưởng bởi hiv, bị bắt cóc, bị bạo lực gia đình, bị bạo lực học đường, bị xâm hại thân thể`),
  notSensitive: phrases("phòng, chống, tuyên truyền, không, chưa, tập huấn, tránh, truyền thông"),
} as const;
