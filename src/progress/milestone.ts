import type { Day } from '../model/calendar';
import type { Status } from './status';

export interface MilestoneInput {
  readonly stages: readonly string[];
  readonly metStage: string | null;
  /** The stage reached; `null`: begun, but no stage of the plan can be told. */
  readonly stage: string | null;
  /** Last day for it: the ledger's 完成时限, else the plan's last day. */
  readonly dueDate: Day;
  readonly asOf: Day;
}

/** The stage that stands for 「nothing done yet」, whether a plan lists it or not. */
export const notStartedStage = '未启动';

/** A milestone is met at its stage, on track while started and not past its due date, missed after it. */
export function milestoneStatus({ stages, metStage, stage, dueDate, asOf }: MilestoneInput): Status {
  const reached = stage === null ? -1 : stages.indexOf(stage);
  const wanted = metStage === null ? -1 : stages.indexOf(metStage);
  if (reached >= 0 && wanted >= 0 && reached >= wanted) return 'met';
  if (asOf > dueDate) return 'missed';
  return stage === notStartedStage ? 'not-started' : 'on-track';
}

/**
 * The last of a plan's stages that a ledger's words name: 「已申报，待评审」 has not been through 评审, so words after
 * 待, 拟, 尚未, 未 do not count. 「已完成」 is the stage at which the milestone is met.
 */
export function stageOf(words: string, stages: readonly string[], metStage: string | null): string | null {
  const text = words.normalize('NFKC').replace(/\s/gu, '');
  if (stages.includes(text)) return text;
  if (/^(?:尚未|还未|未)(?:启动|开始|开展)/u.test(text)) return notStartedStage;
  const done = stages.findLast((stage) => stage !== notStartedStage && isNamed(text, stage));
  if (done !== undefined) return done;
  return /^(?:已)?(?:全部)?(?:完成|办结|建成)$/u.test(text) ? metStage : null;
}

const stillToCome = /(?:待|拟|未|准备)$/u;

/** Whether a text names a stage without saying just before it that it is still to come. */
function isNamed(text: string, stage: string): boolean {
  for (let at = text.indexOf(stage); at >= 0; at = text.indexOf(stage, at + 1)) {
    if (!stillToCome.test(text.slice(0, at))) return true;
  }
  return false;
}
