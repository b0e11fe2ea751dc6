import type { TotalsWords } from '../../share/totals/options.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { speaker } from './speaker.ts';

export const totalsWords = (locale: Locale): TotalsWords => ({ title: speaker(locale).say(m.board_totals_title) });
