import type { PatentRole } from '../ledger';

/**
 * What a sheet of patents counts as, by the words of its name and title (plan.md, Patent detail): 有效, 授权, 拥有, 存量, 维持 →
 * stock; 申请, 受理 → applications; both or neither → both. Words that are part of another (申请人, 有效期) do not speak.
 */
export function patentRole(words: string): PatentRole {
  const plain = words.replace(/申请人|申请号|有效期|申请日|授权公告[日号]|知识产权局/gu, '');
  const valid = /有效|授权|拥有|存量|维持/u.test(plain);
  const applications = /申请|受理/u.test(plain);
  if (valid === applications) return 'both';
  return valid ? 'valid' : 'applications';
}
