import type { Texts } from './texts';

export interface PageMessage {
  readonly id: number;
  readonly level: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
}

interface MessageBarProps {
  readonly messages: readonly PageMessage[];
  readonly texts: Texts;
  readonly onDismiss: (id: number) => void;
}

const marks: Readonly<Record<PageMessage['level'], string>> = { info: 'ℹ', success: '✓', warning: '!', error: '✕' };

/** What happened, newest last; errors are announced at once, the rest when the reader pauses. */
export function MessageBar({ messages, texts, onDismiss }: MessageBarProps) {
  return (
    <div className="messages">
      {messages.map((message) => (
        <div
          key={message.id}
          className={`message message-${message.level}`}
          role={message.level === 'error' ? 'alert' : 'status'}
        >
          <span className="message-mark" aria-hidden="true">
            {marks[message.level]}
          </span>
          <span className="message-text">{message.text}</span>
          <button
            type="button"
            className="message-close"
            aria-label={texts('closeMessage')}
            onClick={() => onDismiss(message.id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
