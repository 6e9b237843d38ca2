import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { templates } from '../../templates/catalogue';
import { succeeded, usePane } from '../pane-context';
import { mainLandmark } from './main-landmark';

/** Inserts an empty ledger of a chosen kind as a new sheet. */
export function TemplateMenu() {
  const { t, addIn, say, language } = usePane();
  const insert = async (kind: string): Promise<void> => {
    const outcome = await addIn.insertTemplate(kind);
    if (succeeded(outcome, say)) say({ intent: 'success', text: t('templateInserted', { sheet: outcome.value }) });
  };
  return (
    <Menu mountNode={mainLandmark()}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small">{t('templateInsert')}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList style={{ maxHeight: '50vh', overflowY: 'auto' }}>
          {templates.map((template) => (
            <MenuItem key={template.kind} onClick={() => void insert(template.kind)}>
              {template.title[language]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
