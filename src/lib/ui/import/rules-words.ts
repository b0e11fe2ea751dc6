import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { ReportRowCode } from '#lib/model/issues.ts';
import type { CurrencyRule, ImportLayer, StatusMeanings } from '#lib/model/layer.ts';
import type { Role } from '#lib/model/roles.ts';
import { wordOf } from '../sheets/coded-values.ts';
import { DATE_ORDER_WORDS, delimiterWords, ROLE_WORDS } from './intake-words.ts';

export const REPORT_ROW_WORDS: Readonly<Record<ReportRowCode, () => string>> = {
	'row.total': m.intake_report_total,
	'row.repeatedHeader': m.intake_report_repeated_header,
	'row.group': m.intake_report_group,
	'row.secondTable': m.intake_report_second_table
};

export const headerRowsWords = (n: number, formats: Formats): string =>
	n === 0 ? m.intake_header_rows_none() : m.intake_header_rows_count({ n, text: formats.count(n) });

/** How an import was read, a short statement each. */
export function rulesWords({ rules, mapping, headers, encoding, delimiter, sourceName }: ImportLayer, formats: Formats): string[] {
	const read =
		sourceName && encoding && delimiter !== 'workbook' && delimiter !== 'html'
			? m.intake_read_as({ encoding: encoding.toUpperCase(), delimiter: delimiterWords(delimiter) })
			: m.intake_read_from({ delimiter: delimiterWords(delimiter) });
	const columns = (Object.entries(mapping) as [Role, number][])
		.map(([role, column]) => `${ROLE_WORDS[role]()} ← ${headers[column] || m.intake_column_number({ number: String(column + 1) })}`)
		.join(', ');
	const said = [delimiter ? read : '', columns ? m.intake_ledger_columns({ columns }) : ''];
	if (!rules) return [...said, m.intake_ledger_unrecorded()].filter(Boolean);
	return [
		...said,
		m.intake_ledger_header({ rows: headerRowsWords(rules.headerRows, formats) }),
		m.intake_ledger_dates({ order: DATE_ORDER_WORDS[rules.dateOrder]() }),
		m.intake_ledger_decimal({ mark: rules.decimal === ',' ? m.intake_ledger_comma() : m.intake_ledger_point() }),
		rules.leaveOut.length > 0 ? m.intake_ledger_left_out({ what: rules.leaveOut.map((code) => REPORT_ROW_WORDS[code]()).join(', ') }) : '',
		rules.currency ? currencyWords(rules.currency, formats) : '',
		rules.statuses ? m.intake_ledger_statuses({ words: statusWords(rules.statuses) }) : '',
		rules.furtherLines ? m.intake_ledger_further_lines({ n: rules.furtherLines, text: formats.count(rules.furtherLines) }) : ''
	].filter(Boolean);
}

const statusWords = (meanings: StatusMeanings): string =>
	Object.entries(meanings)
		.map(([text, means]) => `${m.intake_status_word({ text })} ${wordOf('status', means)}`)
		.join(', ');

function currencyWords(rule: CurrencyRule, formats: Formats): string {
	if (rule.kind === 'only') return m.intake_ledger_only({ code: rule.code });
	const rates = Object.entries(rule.rates).map(([code, rate]) => `${code} × ${formats.decimal(rate, 6)}`);
	return m.intake_ledger_rates({ rates: rates.join(', ') });
}
