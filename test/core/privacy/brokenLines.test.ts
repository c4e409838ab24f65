import { findPersonalData } from "../../../src/core/privacy/findPersonalData";
import { labelled } from "./labelled";

/** Lines broken by a page, and the ways in which portals and charities print a child. Names and places are invented. */
test.each([
  "Hỗ trợ ⟦name|bé Trần Gia Mẫu⟧, ⟦address|khóm Tây Hưng, \nphường Mẫu Thới, thành phố Mẫu⟧, ⟦illness|bị \nbệnh liệt cơ bẩm sinh⟧ số tiền 5.000.000 đồng.",
  "⟦name|bé Nguyễn Thị Mẫu⟧, ⟦address|khóm Tây \nHưng, phường Mẫu⟧ ⟦illness|mắc bệnh liệt \ncơ bẩm sinh⟧",
  "Thăm, tặng quà ⟦name|bé Lê \nVăn Mẫu⟧, ⟦age|sinh năm \n2018⟧, ⟦address|ngụ khóm Tây Hưng, xã Mẫu⟧; ⟦illness|bệnh liệt cơ bẩm sinh⟧.",
  "Hỗ trợ ⟦name|bé \nTrần Gia Mẫu⟧ ⟦age|5 tuổi⟧, ⟦address|ấp \nMẫu Bắc, xã Mẫu⟧, ⟦illness|bị bại \nnão⟧.",
  "⟦name|bé gái Lý Mẫu⟧, ⟦address|khóm \n5, phường Mẫu⟧, ⟦illness|mắc bệnh tan máu \nbẩm sinh⟧ cần phẫu thuật",
  "⟦name|bé Hoàng Mẫu Anh⟧ ⟦address|ngụ khóm Đông B, phường Mẫu⟧, ⟦illness|bệnh viêm cầu thận mạn⟧, hoàn cảnh khó khăn",
  "Trao xe cho ⟦name|em Lò Văn Mẫu⟧ (⟦age|sinh năm 2014⟧, ⟦address|TDP Bến Mẫu 2⟧) và ⟦name|em Hà Thị Mẫu⟧ (⟦age|SN: 2015⟧ – ⟦address|TDP 5⟧).",
  "⟦name|em Lê Mẫu Hân⟧ (⟦age|2014⟧, ⟦address|TDP 5⟧)",
  "⟦name|Em Trần Mẫu Vy⟧ (⟦age|sinh ngày 12/3/2015⟧; ⟦address|trú TDP Mẫu 3, phường Mẫu⟧) ⟦illness|bị tim bẩm sinh⟧.",
  "- ⟦name|cháu Vàng Thị Mẫu⟧ - Trẻ em ⟦circumstance|mồ côi⟧ ⟦address|tại đơn vị xóm Nà Mẫu, xã Mẫu⟧.",
  "⟦name|cháu Hoàng Văn Mẫu⟧ – trẻ ⟦circumstance|mồ côi cả cha lẫn mẹ⟧ ⟦address|ở xóm Nà Mẫu⟧.",
  "⟦name|cháu Nông Thị Mẫu⟧ (⟦circumstance|mồ côi cha⟧, mẹ bỏ đi), ⟦address|xóm Bản Mẫu⟧",
  "1. ⟦name|Cháu Ma Thị Mẫu⟧ - trẻ em ⟦illness|khuyết tật⟧ ⟦address|tại đơn vị xóm Bản Mẫu⟧\n2. ⟦name|Cháu Ma Văn Mẫu⟧ - trẻ em ⟦circumstance|mồ côi⟧",
  "⟦name|em Mẫu⟧, trẻ ⟦illness|khuyết tật⟧ thuộc hộ cận nghèo ⟦address|tại TDP 7⟧.",
  "⟦name|Cháu Triệu Mẫu Linh⟧ - trẻ em ⟦circumstance|mồ côi mẹ⟧, ⟦address|tại đơn vị xóm Lũng Mẫu, xã Mẫu Sơn⟧ nhận 500.000 đồng/tháng.",
  "⟦name|bé Dương Mẫu Khang⟧, ⟦age|sinh năm 2019⟧, ⟦address|ngụ khóm Xuân \nMẫu, phường An \nMẫu⟧, ⟦illness|bị bệnh bạch cầu cấp⟧.",
  "⟦name|Cháu Sầm Thị Mẫu⟧\n(⟦age|sinh năm 2013⟧) ⟦address|thôn Mẫu 1⟧",
  // Tables of a Word file
  "STT\tHọ và tên trẻ\tNăm sinh\tĐịa chỉ\n1\t⟦name|Lò Văn Mẫu⟧\t⟦age|2014⟧\t⟦address|TDP 5⟧\n2\t⟦name|Hà Thị Mẫu⟧\t⟦age|2015⟧\t⟦address|xóm Nà Mẫu⟧",
  // Other children's, other people's and nobody's.
  "Trẻ em mồ côi tại đơn vị xóm Nà Mẫu được nhận quà.",
  "Các cháu mồ côi cả cha và mẹ tại TDP 3 được nhận trợ cấp.",
  "Công tác chăm sóc trẻ em mồ côi tại thôn Đông được quan tâm.",
  "Phân công bà Nguyễn Thị Mẫu phụ trách trẻ em \nkhóm Tây Hưng, phường Mẫu.",
  "Nhận đỡ đầu 05 trẻ em mồ côi trên địa bàn, trong đó \nHội Phụ nữ xã nhận 03 em, Đoàn Thanh niên nhận 02 em.",
  "Thăm trẻ em tại khóm Tây Hưng \nPhường Mẫu tổ chức trao quà cho trẻ em.",
  "Số trẻ em khuyết tật tại thôn 3 là 05 em; mắc bệnh hiểm nghèo 02 em.",
  "⟦name|Em Nguyễn Văn Mẫu⟧, ⟦address|thôn Tây⟧\nHà Thị Mẫu, thôn Đông",
  "Chủ tịch UBND phường Nguyễn Văn Mẫu, Bí thư Đảng ủy \nTrần Thị Mẫu cùng các em thiếu nhi khóm Tây Hưng dự lễ.",
  "Mô hình “Mẹ đỡ đầu” nhận đỡ đầu 12 em mồ côi (sinh năm 2010 đến 2018) tại các TDP.",
  "Các cháu (sinh năm 2020, 2021) được tiêm chủng tại trạm y tế.",
  "Danh sách cán bộ phụ trách trẻ em: \nNguyễn Văn Mẫu - TDP 1 \nTrần Thị Mẫu - TDP 2",
  "Thầy giáo Lò Văn Mẫu (sinh năm 1985, TDP 4) dạy bơi cho trẻ em.",
  "Bà Vàng Thị Mẫu, xóm Nà Mẫu, nhận nuôi hai cháu mồ côi.",
  "Ông Hoàng Văn Mẫu - Chi hội trưởng tại đơn vị xóm Nà Mẫu tặng quà trẻ em mồ côi.",
  "Quỹ Bảo trợ trẻ em tỉnh - Trẻ em mồ côi tại đơn vị xã Mẫu: 15 em.",
  "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu",
  "Mỗi em nhỏ \nTây Nguyên đều được đến trường.",
  "STT\tHọ và tên cán bộ phụ trách trẻ em\tĐịa chỉ\n1\tLò Văn Mẫu\tTDP 5",
  "STT\tHọ và tên\tChức vụ\n1\tLò Văn Mẫu\tCông chức",
  "Chăm lo trẻ em; ở thôn 3 có 5 em mồ côi.",
  "Anh Nguyễn Văn Mẫu và chị Lê Thị Mẫu, TDP 5, có con mắc bệnh hiểm nghèo.",
])("%s", (marked) => {
  const { text, spans } = labelled(marked);
  expect(findPersonalData(text).map(({ kind, found }) => [kind, found])).toEqual(
    spans.map(({ kind, found }) => [kind, found]),
  );
});
