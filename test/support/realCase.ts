import type { Given } from "./figures";

/** What a real commune typed for June 2023, letter by letter. */
export const typedInJune2023: Given = {
  "pl1.xa.launchPoints": null,
  "pl1.xa.launchChildren": "700 trẻ",
  "pl1.xa.worksBuilt": 0,
  "pl1.xa.worksUpgraded": 0,
  "pl1.xa.fundsBudget": "4.930.000đ",
  "pl1.xa.fundsRaised": "2.500.000Đ",
  "pl2.all.giftChildren": "15 trẻ",
  "pl2.all.giftMoney": "4.000.000đ",
  "pl2.all.scholarshipChildren": 0,
  "pl2.all.scholarshipMoney": 0,
  "pl2.all.careChildren": 0,
  "pl2.all.careMoney": 0,
  "pl3.all.participationActivities": 1,
  "pl3.all.participationChildren": 700,
  "pl3.all.playActivities": 0,
  "pl3.all.playChildren": 0,
};
