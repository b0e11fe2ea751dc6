import type { ShareFormatId, ShareWords } from '../../share/formats.ts';
import type { Locale } from '../locales.ts';
import { callListWords } from './call-list.ts';
import { planCsvWords } from './plan-csv.ts';

/** The words of each file of share/formats.ts in a language, whatever the one on screen. */
export const SHARE_WORDS: { readonly [F in ShareFormatId]: (locale: Locale) => ShareWords[F] } = {
	'call-list': callListWords,
	'plan-csv': planCsvWords
};
