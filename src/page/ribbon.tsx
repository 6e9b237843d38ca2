import { useEffect, useRef, useState } from 'react';
import { isMenu, type AddInManifest, type ManifestCommand, type ManifestMenu } from './add-in-manifest';

interface RibbonProps {
  readonly manifest: AddInManifest;
  /** Folder that the manifest's addresses are relative to, with a slash at its end. */
  readonly addInFolder: string;
  /** Ids of the controls that the add-in switched off. */
  readonly disabled: ReadonlySet<string>;
  readonly onCommand: (command: ManifestCommand) => void;
}

/** The add-in's tab as Excel would draw it from the manifest. */
export function Ribbon({ manifest, addInFolder, disabled, onCommand }: RibbonProps) {
  return (
    <div className="ribbon" role="toolbar" aria-label={manifest.tab}>
      {manifest.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-controls">
            {group.controls.map((control) =>
              isMenu(control) ? (
                <MenuButton
                  key={control.id}
                  menu={control}
                  addInFolder={addInFolder}
                  disabled={disabled.has(control.id)}
                  onCommand={onCommand}
                />
              ) : (
                <button
                  key={control.id}
                  type="button"
                  className="ribbon-button"
                  data-control={control.id}
                  title={control.tip}
                  disabled={disabled.has(control.id)}
                  onClick={() => onCommand(control)}
                >
                  <img src={addInFolder + control.icon} width={32} height={32} alt="" />
                  <span>{control.label}</span>
                </button>
              ),
            )}
          </div>
          <div className="ribbon-group-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}

interface MenuButtonProps {
  readonly menu: ManifestMenu;
  readonly addInFolder: string;
  readonly disabled: boolean;
  readonly onCommand: (command: ManifestCommand) => void;
}

function MenuButton({ menu, addInFolder, disabled, onCommand }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const close = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === true) return;
      setOpen(false);
    };
    // The grid and the pane's frame swallow pointer events: losing the focus counts as a click elsewhere.
    const onBlur = (): void => setOpen(false);
    document.addEventListener('pointerdown', close, true);
    window.addEventListener('blur', onBlur);
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => {
      document.removeEventListener('pointerdown', close, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [open]);

  const moveFocus = (by: number): void => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + by + items.length) % items.length]?.focus();
  };

  return (
    <div
      className="ribbon-menu"
      ref={root}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key === 'Escape') {
          setOpen(false);
          root.current?.querySelector<HTMLElement>('.ribbon-button')?.focus();
        } else if (event.key === 'ArrowDown') moveFocus(1);
        else if (event.key === 'ArrowUp') moveFocus(-1);
        else return;
        event.preventDefault();
      }}
    >
      <button
        type="button"
        className="ribbon-button"
        data-control={menu.id}
        title={menu.tip}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <img src={addInFolder + menu.icon} width={32} height={32} alt="" />
        <span>
          {menu.label} <span className="ribbon-caret" aria-hidden="true" />
        </span>
      </button>
      {open && (
        <div className="menu" role="menu" aria-label={menu.label}>
          {menu.items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              className="menu-item"
              data-control={item.id}
              title={item.tip}
              onClick={() => {
                setOpen(false);
                onCommand(item);
              }}
            >
              <img src={addInFolder + item.icon} width={16} height={16} alt="" />
              <span>{item.label}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
