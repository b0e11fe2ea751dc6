import type { LeverOrigin } from '../model/levers.ts';
import { m } from './generated/messages.js';
import type { Message } from './message.ts';

/** Where an assumption comes from, in a word. */
export const ORIGIN_WORDS: Readonly<Record<LeverOrigin, Message>> = {
	data: m.report_origin_data,
	typed: m.report_origin_typed,
	preset: m.report_origin_preset,
	example: m.questions_origin_example
};
