import { loadPlan } from '../load-plan';
import type { Plan } from '../plan';
import data from './plan.json';

function load(): Plan {
  const loading = loadPlan(data);
  if (loading.ok) return loading.plan;
  throw new Error(loading.problems.map(({ path, message }) => `${path}：${message}`).join('\n'));
}

/** 《天津市武清区国家知识产权示范城市培育工作方案》 (2017-03-22) as issued. */
export const wuqingPlan: Plan = load();
