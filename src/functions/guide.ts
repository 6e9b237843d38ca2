import type { Bilingual } from '../model/language';
import { englishGuide } from './english-guide';
import { examples } from './examples';
import metadata from './metadata.json';
import { functionNamespace } from './namespace';

/** One custom function as the pane's panel and the reference page show it. */
export interface FunctionGuide {
  /** With namespace: IPCITY.TARGET. */
  readonly name: string;
  readonly signature: string;
  readonly description: Bilingual;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: Bilingual;
    readonly optional: boolean;
  }[];
  readonly result: string;
  readonly example: string;
}

/**
 * All custom functions. Names, parameters and Chinese words come from the metadata that is generated from the code's
 * own comments; English words and examples stand beside them by id.
 */
export const functionGuides: readonly FunctionGuide[] = metadata.functions.map((entry) => {
  const english = englishGuide[entry.id];
  const example = examples[entry.id];
  if (english === undefined || example === undefined) throw new Error(`no guide for ${entry.id}`);
  const parameters = entry.parameters.map((parameter, index) => ({
    name: parameter.name,
    description: { 'zh-CN': parameter.description, 'en-US': english.parameters[index] ?? '' },
    optional: 'optional' in parameter && parameter.optional,
  }));
  return {
    name: `${functionNamespace}.${entry.id}`,
    signature: `${functionNamespace}.${entry.id}(${parameters
      .map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
      .join(', ')})`,
    description: { 'zh-CN': entry.description, 'en-US': english.description },
    parameters,
    example: example.formula,
    result: example.result,
  };
});
