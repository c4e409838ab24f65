/** Words of the forms that readers take as one, in lower case. */
const TERMS: ReadonlySet<string> = new Set(
  [
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "thành phố",
    "thị trấn",
    "thị xã",
    "đặc khu",
    "trung ương",
    "trẻ em",
    "hành động",
    "tổ chức",
    "kết quả",
    "công tác",
    "phương hướng",
    "nhiệm vụ",
    "số liệu",
    "tổng hợp",
    "báo cáo",
  ].flatMap((term) => {
    const words = term.split(" ");
    return words.slice(1).map((word, index) => `${words[index]} ${word}`);
  }),
);

/** Whether a line may not end between two words of a title: inside a term of the forms, or before a number (`năm 2023`). */
export function staysTogether(left: string, right: string): boolean {
  return /^\d/.test(right) || TERMS.has(`${left} ${right}`.toLowerCase());
}
