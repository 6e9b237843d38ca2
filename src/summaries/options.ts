import type { Day } from '../model/calendar';

/** What the sheets need besides the assessment. The middle has no clock: the day of writing comes from the caller. */
export interface SummaryOptions {
  /** 制表日期; `null` leaves it to be filled in by hand. */
  readonly reportDate: Day | null;
  /** 审核人 and 填表人; empty leaves the blank. */
  readonly reviewer: string;
  readonly preparer: string;
  /** 落款 of the 通报, e.g. 武清区人民政府办公室; `null` takes the office of the plan's district. */
  readonly issuer: string | null;
  /** 主送 of the 通报; `null` takes 各镇人民政府、街道办事处，各委、办、局，各有关单位. */
  readonly addressees: string | null;
}

export const defaultSummaryOptions: SummaryOptions = {
  reportDate: null,
  reviewer: '',
  preparer: '',
  issuer: null,
  addressees: null,
};
