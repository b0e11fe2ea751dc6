import type { WritingWords } from '../../share/spreadsheet.ts';
import type { Locale } from '../locales.ts';

/** English files write days as no spreadsheet can misread them: 12/03 would be read both ways. */
export const writingWords = (locale: Locale): WritingWords => (locale === 'en' ? { decimal: '.', dateOrder: 'ymd' } : { decimal: ',', dateOrder: 'dmy' });
