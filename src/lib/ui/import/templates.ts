import { m } from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Role, Shape } from '#lib/model/roles.ts';
import { failureWords } from '#lib/state/failure-words.ts';
import { templateCsv } from '#lib/state/template-csv.ts';
import { saveFile } from '../base/save-file.ts';
import { toasts } from '../base/toasts.svelte.ts';
import { ROLE_WORDS } from './intake-words.ts';

/** Columns of a blank table: what is needed, then what helps most to decide whom to write and how. */
export const TEMPLATE_ROLES: Readonly<Record<Shape, readonly Role[]>> = {
	orders: ['orderNumber', 'client', 'date', 'amount', 'product', 'phone', 'email', 'birthday', 'consent'],
	clients: ['client', 'firstPurchase', 'lastPurchase', 'count', 'total', 'phone', 'email', 'address', 'birthday', 'consent']
};

/** The headers are the words the columns are called by on screen, so that they read back as what they are. */
export const templateHeaders = (shape: Shape): string[] => TEMPLATE_ROLES[shape].map((role) => ROLE_WORDS[role]());

export async function saveTemplate(shape: Shape, locale: Locale): Promise<void> {
	const name = shape === 'orders' ? m.guide_template_orders() : m.guide_template_clients();
	const saved = await saveFile(templateCsv(templateHeaders(shape), locale), name, '.csv', 'text/csv', m.shell_file_kind_csv());
	if (saved === 'failed') toasts.show(failureWords('file.notSaved'), { tone: 'danger' });
	else if (saved !== 'cancelled') toasts.show(m.intake_saved_file());
}
