/**
 * What the free words of status columns say. Staff write them in their own words, so each function names what it looks
 * for and answers `false` when the words are not plain: a check that is not sure stays silent.
 */

const lapsed = /无效|失效|终止|放弃|过期|期满|届满|撤销|驳回|撤回|视撤/;

/** 法律状态 says that the patent is in force today: 有效, 有权, 专利权维持. */
export function saysInForce(status: string): boolean {
  return /有效|有权|维持/.test(status) && !lapsed.test(status);
}

/** 法律状态 says that the patent, or the application, is dead. */
export function saysLapsed(status: string): boolean {
  return lapsed.test(status);
}

/** 法律状态 says no more than that the patent is dead, which the end of its term may have brought about. */
export function saysRanOut(status: string): boolean {
  return /失效|终止|过期|期满|届满/.test(status) && !/无效|放弃|撤销|驳回|撤回|视撤|未缴/.test(status);
}

/** 法律状态 says that it is an application still: 受理, 公开, 实审, 待授权. */
export function saysPending(status: string): boolean {
  return /受理|申请中|公开|公布|实审|审查|在审|审中|[未待拟]授权|授权前/.test(status) && !saysInForce(status);
}

/** 法律状态 says that the patent was granted at some time, or leaves it open (失效 may be either). */
export function mayBeGranted(status: string): boolean {
  return (
    /授权|有效|有权|维持|终止|届满|期满|无效|失效|质押|许可|转让/.test(status) && !/[未待拟]授权|授权前/.test(status)
  );
}

/** A title, mark or certificate is out of force: 取消 撤销 注销 失效 过期 期满 未通过 终止 暂停. */
export function saysOutOfForce(status: string): boolean {
  return /取消|撤销|注销|(?<!未)失效|(?<!未)过期|期满|届满|未通过|终止|暂停/.test(status);
}

/** A mark's row is a renewal of an earlier recognition (延续认定, 续展, 复审, 重新认定, 换证). */
export function saysRenewal(words: string): boolean {
  return /延续|续展|复审|复评|重新认定|再次认定|换发|换证/.test(words);
}

/** A task is done: 已完成, 按期完成（6月20日）, 完成，已报送. 未完成, 基本完成 and 已完成80% are not. */
export function saysDone(status: string): boolean {
  const first = status.split(/[，,。；;（(！!]/u)[0]?.trim() ?? '';
  return /^(?:已|已经|全部|已全部|均已|(?:已)?(?:按期|按时|如期|提前)(?:已)?)?(?:完成|办结|完结|结项)(?:了|任务)?$/u.test(
    first,
  );
}

/** A task has not begun: 未启动, 尚未开展. */
export function saysNotStarted(status: string): boolean {
  return /^(未|尚未|还未|没有|暂未)(启动|开始|开展|开工|实施)$/.test(status);
}
