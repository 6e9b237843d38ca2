/**
 * Error codes that Excel answers with, and their messages.
 * Source: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook:
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'The operation is not available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'Cannot complete the operation. A table cannot overlap with a merged cell range.',
  NotImplemented: 'The requested feature is not implemented.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ServiceNotAvailable: 'The service is unavailable.',
  Unauthenticated: 'Required authentication information is either missing or invalid.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  UnsupportedSheet: 'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
} as const;

export type ApiErrorCode = keyof typeof messages;

/** A refusal as Excel words it. `location` (`Class.member`) is filled in where the member was called. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly location: string | null = null,
    detail: string | null = null,
  ) {
    super(detail === null ? messages[code] : `${messages[code]} ${detail}`);
    this.name = 'ApiError';
  }
}
