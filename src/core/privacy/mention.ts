/** Words of one sentence that stand for a child; indices of tokens. */
export interface Mention {
  /**
   * `named`: told by name. `definite`: one child who can be told (`cháu bé`). `counted`: one of a statistic (`01 em`), told only by what
   * else is said. `general`: children as such, so that what follows is nobody's own.
   */
  readonly kind: "named" | "definite" | "counted" | "general";
  readonly from: number;
  readonly to: number;
  /** How many are named. */
  readonly people: number;
  /** By a word and a name, by the parent's name (`con của ông …`), or by a name alone after its label (`Họ và tên trẻ: …`). */
  readonly told: "name" | "parent" | "label";
}
