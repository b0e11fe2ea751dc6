import { fail, ok } from '../../kernel/result.ts';
import { partOf } from '../../kernel/steps.ts';
import { planName } from '../../model/document.ts';
import { effectiveLibrary } from '../../model/library-in-force.ts';
import { effectivePeople } from '../../model/people.ts';
import { STATUSES } from '../../model/standing.ts';
import { reasonById } from '../../share/contact-row.ts';
import { writePlanCsv, type PlanCsvRow } from '../../share/plan-csv/write.ts';
import { chosenRates } from '../analyses/base-rate.ts';
import { exporter } from './exporter.ts';
import { whyNoPlan } from './why-no-plan.ts';

const ROWS_A_STEP = 256;

/** The Plan sheet, its rows in the order and under the filters it has on screen. */
export const planCsv = exporter<'plan-csv', { readonly planName: string; readonly rows: readonly PlanCsvRow[] }>({
	*collect(context) {
		const { document } = context;
		const refusal = whyNoPlan(context);
		if (refusal !== null) return fail(refusal);
		// Days of contacts and the gain of each row are known from then on, whoever asked before.
		yield* partOf(context.scheduled(), 0, 0.4);
		yield* partOf(chosenRates(context), 0.4, 0.8);
		const positions = context.planPositions();
		if (positions.length === 0) return fail('noPlan');
		const reader = context.settled();
		const library = effectiveLibrary(document.fields.library);
		const people = new Map(effectivePeople(document.fields.person).map(({ id, name }) => [id, name]));
		const rows: PlanCsvRow[] = [];
		for (const [index, position] of positions.entries()) {
			if (index % ROWS_A_STEP === 0) yield 0.8 + (0.2 * index) / positions.length;
			const { contact, status, name, clientKey, ...row } = reader.planRow(position);
			rows.push({
				...row,
				name: name || clientKey,
				status: status === null ? null : STATUSES[status],
				person: people.get(contact.person.value ?? '') ?? '',
				channel: contact.channel.value,
				contactReason: reasonById(library.contactReasons, contact.contactReason.value),
				returnReason: reasonById(library.returnReasons, contact.returnReason.value),
				contactDay: contact.date
			});
		}
		return ok({ planName: planName(document), rows });
	},
	preview: ({ rows }) => ({ count: rows.length, leftOut: {} }),
	write: (input, words, options) => writePlanCsv(input, words, options)
});
