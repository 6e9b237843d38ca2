import { helloMessage, type FromPane, type ToPane } from './messages';

/** Answers one `Execute` of office.js: [0 or an Office error code, …result]. */
export type Executor = (method: number, parameters: unknown) => Promise<readonly unknown[]>;

/** The page's end of the line to the task pane in a frame. A pane that is loaded anew connects anew. */
export class PaneConnection {
  private port: MessagePort | null = null;
  private readonly listening = new Set<number>();
  private readonly undelivered: { readonly event: number; readonly payload: readonly unknown[] }[] = [];

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly execute: Executor,
  ) {
    window.addEventListener('message', this.onHello);
  }

  dispose(): void {
    window.removeEventListener('message', this.onHello);
    this.port?.close();
    this.port = null;
  }

  /** Raises an event of Office in the pane; kept until office.js listens to it, as its start takes a moment. */
  raise(event: number, payload: readonly unknown[]): void {
    if (this.port !== null && this.listening.has(event)) this.send({ kind: 'event', event, payload });
    else this.undelivered.push({ event, payload });
  }

  private readonly onHello = (event: MessageEvent): void => {
    if (event.data !== helloMessage || event.source !== this.frame.contentWindow) return;
    if (event.origin !== window.location.origin) return;
    const port = event.ports[0];
    if (port === undefined) return;
    if (this.port !== null) {
      this.port.close();
      this.undelivered.length = 0;
    }
    this.listening.clear();
    this.port = port;
    port.onmessage = (message: MessageEvent<FromPane>) => void this.receive(message.data);
  };

  private async receive(message: FromPane): Promise<void> {
    switch (message.kind) {
      case 'execute': {
        const items = await this.execute(message.method, message.parameters);
        this.send({ kind: 'answer', call: message.call, items });
        break;
      }
      case 'listen':
        this.listening.add(message.event);
        for (const { event, payload } of this.undelivered.splice(0)) this.raise(event, payload);
        break;
      case 'unlisten':
        this.listening.delete(message.event);
        break;
    }
  }

  private send(message: ToPane): void {
    this.port?.postMessage(message);
  }
}
