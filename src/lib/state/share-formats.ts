/** The files that can be made of a plan, for the screen, which does not reach below state. */
export { fileName, type ExportedFile } from '../share/exported-file.ts';
export type { Markup } from '../share/markup/markup.ts';
export { holdsOf, SHARE_FORMAT_IDS, SHARE_FORMATS, type Holds, type OptionsOf, type ShareFormatId } from '../share/formats.ts';
export { presetsOf, type AnyChosen, type ChosenValue, type ShareOption, type ShareOptions } from '../share/options.ts';
