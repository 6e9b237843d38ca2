import type { EngineEvent, WorkbookEngine } from '../engine/workbook-engine';
import { forwardEvent } from '../members/event-arguments';
import { workbookObject } from '../members/workbook';
import { ApiError, type ApiErrorCode } from './api-error';
import { Counters } from './counters';
import { EventHub } from './events';
import { Faults } from './faults';
import type { RequestBody, ResponseBody } from './message';
import { Session } from './session';

const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/**
 * Stands in for Excel behind office.js: takes the JSON body of a rich-API request, executes it on a workbook and gives
 * the JSON body of the answer. Requests are executed one after the other.
 */
export class StandIn {
  readonly faults = new Faults();
  readonly counters = new Counters();
  readonly events = new EventHub();
  private session: Session;
  private queue: Promise<unknown> = Promise.resolve();
  private stopListening: () => void;

  constructor(private current: WorkbookEngine) {
    this.session = this.newSession(current);
    this.stopListening = current.listen((event) => this.onEngineEvent(event));
  }

  /** The open workbook. */
  get engine(): WorkbookEngine {
    return this.current;
  }

  /** Goes on with another workbook, once the requests under way are done. The old engine is not disposed. */
  replaceWorkbook(engine: WorkbookEngine): Promise<void> {
    const done = this.queue.then(() => {
      this.stopListening();
      this.current = engine;
      this.session = this.newSession(engine);
      this.stopListening = engine.listen((event) => this.onEngineEvent(event));
    });
    this.queue = done;
    return done;
  }

  /** Executes the body of a `ProcessQuery` request. Never rejects: faults are in the answer's `Error`. */
  processQuery(body: string): Promise<string> {
    const answer = this.queue.then(() => this.answer(body));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async answer(text: string): Promise<string> {
    const { faults } = this;
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    const bytesUp = byteLength(text);
    const fault = faults.nextRequest();
    const body = JSON.parse(text) as RequestBody;
    let answer: string | null = null;
    if (fault.whole !== null) answer = refusal(fault.whole);
    else if (faults.cellEditMode) answer = refusal('InvalidOperationInCellEditMode');
    else if (faults.payloadLimit !== null && bytesUp > faults.payloadLimit) {
      answer = refusal('RequestPayloadSizeLimitExceeded');
    }
    if (answer === null) {
      this.current.apiActive = true;
      this.events.hold();
      try {
        answer = JSON.stringify(await this.session.execute(body, fault.atAction));
      } catch (error) {
        // Not a refusal of Excel's but a fault of the engine: the add-in gets an error, never silence.
        answer = refusal('GeneralException', error instanceof Error ? error.message : String(error));
      } finally {
        this.current.apiActive = false;
        this.events.letGo();
      }
      if (faults.payloadLimit !== null && byteLength(answer) > faults.payloadLimit) {
        answer = refusal('ResponsePayloadSizeLimitExceeded');
      }
    }
    this.counters.add(body.Actions.length, bytesUp, byteLength(answer));
    return answer;
  }

  private newSession(engine: WorkbookEngine): Session {
    return new Session(engine, this.events, this.faults, workbookObject(engine));
  }

  private onEngineEvent(event: EngineEvent): void {
    if (event.kind === 'shifted') this.session.moveReferences(event.sheetId, event.shift);
    forwardEvent(event, this.current, this.events);
  }
}

function refusal(code: ApiErrorCode, detail: string | null = null): string {
  const response: ResponseBody = {
    Results: [],
    Error: {
      Code: code,
      Message: new ApiError(code, null, detail).message,
      Location: '',
      ActionIndex: -1,
      HttpStatusCode: 400,
    },
  };
  return JSON.stringify(response);
}
