import { normaliseName } from './normalise';
import type { DistrictUnit, Plan } from './plan';

const indexes = new WeakMap<readonly DistrictUnit[], ReadonlyMap<string, DistrictUnit>>();

function indexOf(plan: Plan): ReadonlyMap<string, DistrictUnit> {
  const known = indexes.get(plan.units);
  if (known !== undefined) return known;
  const index = new Map<string, DistrictUnit>();
  for (const unit of plan.units) index.set(normaliseName(unit.name), unit);
  for (const unit of plan.units) {
    for (const alias of unit.aliases) {
      const key = normaliseName(alias);
      if (!index.has(key)) index.set(key, unit);
    }
  }
  indexes.set(plan.units, index);
  return index;
}

/** Endings by which an office of a unit is named: 高村镇人民政府（盖章）, 杨村街道办事处, 梅厂镇科技办. */
const officeEndings =
  /(?:盖章|公章|人民政府|政府|办事处|管委会|管理委员会|党政办公室|经济发展办公室|经发办|科技办|办公室)$/u;

/**
 * The town, street or park that a text names: its standard, former or shortened name (乡→镇, 街→街道, 陈嘴/陈咀),
 * with or without the district before it (天津市武清区高村镇) and its office after it (高村镇人民政府（盖章）).
 * @returns `null` when the text names no unit of the district.
 */
export function findUnit(plan: Plan, text: string): DistrictUnit | null {
  const index = indexOf(plan);
  const district = normaliseName(plan.district);
  const bareDistrict = /[^市]{2,4}[区县]$/u.exec(district)?.[0] ?? district;
  let name = normaliseName(text);
  for (let round = 0; round < 4; round += 1) {
    const found = index.get(name);
    if (found !== undefined) return found;
    let shorter = name;
    for (const prefix of [district, bareDistrict]) {
      if (shorter.startsWith(prefix) && shorter.length > prefix.length) {
        shorter = shorter.slice(prefix.length);
        break;
      }
    }
    shorter = shorter.replace(officeEndings, '');
    if (shorter === name || shorter === '') return null;
    name = shorter;
  }
  return index.get(name) ?? null;
}
