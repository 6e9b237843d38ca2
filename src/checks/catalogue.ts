import { cellError } from './cell/cell-error';
import { dateAmbiguous } from './cell/date-ambiguous';
import { dateFuture } from './cell/date-future';
import { dateIncomplete } from './cell/date-incomplete';
import { dateInvalid } from './cell/date-invalid';
import { dateText } from './cell/date-text';
import { enumUnknown } from './cell/enum-unknown';
import { idDestroyed } from './cell/id-destroyed';
import { idStoredAsNumber } from './cell/id-stored-as-number';
import { numberApproximate } from './cell/number-approximate';
import { numberChinese } from './cell/number-chinese';
import { numberNegative } from './cell/number-negative';
import { numberText } from './cell/number-text';
import { numberUnitInCell } from './cell/number-unit-in-cell';
import { patentNumberCheckDigit } from './cell/patent-number-check-digit';
import { patentNumberCheckMissing } from './cell/patent-number-check-missing';
import { patentNumberFormat } from './cell/patent-number-format';
import { patentNumberPublication } from './cell/patent-number-publication';
import { pledgeNumberFormat } from './cell/pledge-number-format';
import { shareMixedScale } from './cell/share-mixed-scale';
import { taskNoLead } from './cell/task-no-lead';
import { textFullWidth } from './cell/text-full-width';
import { textInvisible } from './cell/text-invisible';
import { titleExpired } from './cell/title-expired';
import { townAlias } from './cell/town-alias';
import { townUnknown } from './cell/town-unknown';
import { usccCheckDigit } from './cell/uscc-check-digit';
import { usccFormat } from './cell/uscc-format';
import { dateOrder } from './record/date-order';
import { patentApplicantTypeBlank } from './record/patent-applicant-type-blank';
import { patentApplicantTypeConflict } from './record/patent-applicant-type-conflict';
import { patentExpired } from './record/patent-expired';
import { patentNumberGrantedPrefix } from './record/patent-number-granted-prefix';
import { patentNumberTypeConflict } from './record/patent-number-type-conflict';
import { patentNumberYearConflict } from './record/patent-number-year-conflict';
import { patentNumberYearLater } from './record/patent-number-year-later';
import { patentStatusUnclear } from './record/patent-status-unclear';
import { requiredBlank } from './record/required-blank';
import { taskDoneWithoutProof } from './record/task-done-without-proof';
import { taskOverdue } from './record/task-overdue';
import { taskStatusConflict } from './record/task-status-conflict';
import { amountMagnitude } from './table/amount-magnitude';
import { amountUnitAssumed } from './table/amount-unit-assumed';
import { headerDuplicate } from './table/header-duplicate';
import { rowSubtotalInside } from './table/row-subtotal-inside';
import { rowTotalMismatch } from './table/row-total-mismatch';
import { sequenceGap } from './table/sequence-gap';
import { sheetRequiredColumn } from './table/sheet-required-column';
import { allocationBelowTarget } from './workbook/allocation-below-target';
import { brandDuplicate } from './workbook/brand-duplicate';
import { certificateDuplicate } from './workbook/certificate-duplicate';
import { fundsNoGrowth } from './workbook/funds-no-growth';
import { nameTwoCodes } from './workbook/name-two-codes';
import { parameterMissing } from './workbook/parameter-missing';
import { patentDuplicate } from './workbook/patent-duplicate';
import { pilotDuplicate } from './workbook/pilot-duplicate';
import { pledgeAmountConflict } from './workbook/pledge-amount-conflict';
import { pledgeDuplicate } from './workbook/pledge-duplicate';
import { pledgePatentInvalid } from './workbook/pledge-patent-invalid';
import { pledgePatentUnknown } from './workbook/pledge-patent-unknown';
import { policyApplicationSubsidy } from './workbook/policy-application-subsidy';
import { reportedMismatch } from './workbook/reported-mismatch';
import { reportedTargetMismatch } from './workbook/reported-target-mismatch';
import { usccTwoNames } from './workbook/uscc-two-names';
import type { Check } from './check';

/** Every check, in the order of the rule pages: first what a sheet is, then its cells, records and links. */
export const catalogue: readonly Check[] = [
  sheetRequiredColumn,
  headerDuplicate,
  rowTotalMismatch,
  rowSubtotalInside,
  sequenceGap,
  textFullWidth,
  textInvisible,
  cellError,
  requiredBlank,
  enumUnknown,
  dateText,
  dateIncomplete,
  dateAmbiguous,
  dateInvalid,
  dateFuture,
  dateOrder,
  numberText,
  numberUnitInCell,
  numberChinese,
  numberApproximate,
  shareMixedScale,
  amountUnitAssumed,
  numberNegative,
  amountMagnitude,
  idStoredAsNumber,
  idDestroyed,
  patentNumberFormat,
  patentNumberCheckDigit,
  patentNumberCheckMissing,
  patentNumberPublication,
  patentNumberTypeConflict,
  patentNumberYearConflict,
  patentNumberYearLater,
  patentNumberGrantedPrefix,
  patentDuplicate,
  patentExpired,
  patentStatusUnclear,
  patentApplicantTypeConflict,
  patentApplicantTypeBlank,
  usccFormat,
  usccCheckDigit,
  usccTwoNames,
  nameTwoCodes,
  townUnknown,
  townAlias,
  brandDuplicate,
  titleExpired,
  pilotDuplicate,
  certificateDuplicate,
  pledgeDuplicate,
  pledgeAmountConflict,
  pledgePatentUnknown,
  pledgePatentInvalid,
  pledgeNumberFormat,
  taskNoLead,
  taskDoneWithoutProof,
  taskOverdue,
  taskStatusConflict,
  parameterMissing,
  allocationBelowTarget,
  reportedMismatch,
  reportedTargetMismatch,
  fundsNoGrowth,
  policyApplicationSubsidy,
];

const byCode: ReadonlyMap<string, Check> = new Map(catalogue.map((check) => [check.code, check]));

/** The check with a code; `null` when there is none. */
export function findCheck(code: string): Check | null {
  return byCode.get(code) ?? null;
}
