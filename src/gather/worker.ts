import { examineFile, type ReportRequest } from './examine-file';

/** The worker's entry: a request in, its result out, one at a time. */
self.onmessage = (event: MessageEvent<ReportRequest>) => {
  self.postMessage(examineFile(event.data));
};
