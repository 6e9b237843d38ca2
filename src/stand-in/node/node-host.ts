import type { StandIn } from '../protocol/stand-in';
import {
  defaultSupport,
  openOfficeWindow,
  type OfficeWindow,
  type RequestExecutor,
  type SupportMatrix,
} from './office-window';

/** Microsoft's office.js in Node, connected to a stand-in: `host.Excel.run(…)` works. */
export interface NodeHost {
  readonly Excel: OfficeWindow['Excel'];
  readonly Office: OfficeWindow['Office'];
  readonly OfficeExtension: OfficeWindow['OfficeExtension'];
  /** Closes the window; the stand-in lives on. */
  dispose(): void;
}

/**
 * Starts office.js for a stand-in.
 * @param support the requirement sets that `isSetSupported` answers with yes
 */
export function startNodeHost(standIn: StandIn, support: SupportMatrix = defaultSupport): NodeHost {
  const { window, Excel, Office, OfficeExtension } = openOfficeWindow(support);
  const executor: RequestExecutor = {
    async executeAsync(_customData, _flags, request) {
      const answer = await standIn.processQuery(JSON.stringify(request.Body));
      return { HttpStatusCode: 200, ErrorCode: '', Headers: {}, Body: JSON.parse(answer) as unknown };
    },
  };
  // Workbook.onSelectionChanged is an event of the document, of the older API: office.js registers for it by itself.
  const selectionHandlers = new Set<(args: object) => void>();
  const stopSelection = standIn.events.listenToSelection(() => {
    for (const handler of selectionHandlers) handler({ type: 'documentSelectionChanged' });
  });
  const session = new OfficeExtension.SessionBase();
  Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: () => ({
      register: (_id: number, _target: string, handler: (args: object) => void) => {
        selectionHandlers.add(handler);
        return Promise.resolve();
      },
      unregister: (_id: number, _target: string, handler: (args: object) => void) => {
        selectionHandlers.delete(handler);
        return Promise.resolve();
      },
    }),
  });
  OfficeExtension.SessionBase._overrideSession = session;
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const stopEvents = standIn.events.listen((entries) => {
    OfficeExtension._testTriggerRichApiMessageEvent({
      entries: entries.map((entry) => ({
        messageCategory: entry.category,
        messageType: entry.type,
        targetId: entry.targetId,
        message: entry.message,
      })),
    });
  });
  return {
    Excel,
    Office,
    OfficeExtension,
    dispose: () => {
      stopEvents();
      stopSelection();
      window.close();
    },
  };
}
