import { readFile } from 'node:fs/promises';
import { engineOf, figuresOf, readSettings, type Settings } from '../../cli/figures-of.ts';
import type { Exported } from '../../src/lib/engine/exports/export.ts';
import { SHARE_WORDS } from '../../src/lib/i18n/share/registry.ts';
import { dayFromIso } from '../../src/lib/kernel/days.ts';
import type { FigureId } from '../../src/lib/model/figures.ts';
import type { LeverName } from '../../src/lib/model/levers.ts';
import { daySerial } from '../../src/lib/share/workbook/day-serial.ts';
import { FIGURE_CELLS, LEVER_CELLS } from '../../src/lib/share/workbook/names.ts';
import { edited, formulaValues, namedValues } from './edited-workbook.ts';
import { ensureLibreOffice, recalculated } from './libre-office.ts';

/**
 * The workbook against LibreOffice, on orders of real shops: calculated anew it has every figure of `npm run figures` to the cent, as made and after levers
 * are typed into the file. Run by `npm run check:workbook`.
 */
const SHOPS = [
	{ file: 'cdnow/CDNOW_sample.txt', map: 'client=2,date=3,amount=5', asOf: '1998-06-30', later: '1998-09-15' },
	{ file: 'online-retail/invoices.csv', map: 'client=CustomerID,date=InvoiceDate,amount=amount', asOf: '2011-12-09', later: '2012-02-01' },
	{ file: 'rfm/sample-orders.csv', map: 'client=customer,date=order_date,amount=grand_total', asOf: '2014-12-31', later: '2015-03-01' }
];

/** As on the command line, `asOf` a day later than all purchases. */
const CHANGES = (later: string): readonly { readonly set: readonly string[]; readonly asOf?: string }[] => [
	{ set: [] },
	{ set: ['cycle=45.5'] },
	{ set: ['sleepingAfter=2', 'lostAfter=4'] },
	{ set: ['margin=0.123', 'returnRate=0.07'] },
	{ set: ['grace=0.2', 'ownCycles=1'] },
	{ set: ['churn=0.4', 'averageCheck=12.5', 'purchasesPerYear=1.25', 'contactCost=3.33', 'returnableShare=0.35'] },
	{ set: ['ownCycles=1', 'cycle=100', 'lostAfter=2.5'], asOf: later },
	{ set: ['checkWindow=1'] },
	{ set: [], asOf: later }
];

const FIGURE_NAMES = [
	...Object.entries(FIGURE_CELLS),
	['purchasesPerYear', 'purchases_per_year_figure'],
	['averageCheck', 'average_check_figure']
] as readonly [FigureId, string][];

/** What is beyond those who come back by themselves: counted in the orders, so that under other statuses the file does not know it (M12.1). */
const GAINS = [
	['campaign.incrementalValue', 'campaign_gain'],
	['return.incrementalBreakEvenRate', 'gain_break_even_rate']
] as const;
const isStatusChanged = (set: readonly string[], isSameDay: boolean): boolean =>
	!isSameDay || set.some((one) => /^(cycle|sleepingAfter|lostAfter|grace|ownCycles)=/.test(one));

/** Half a cent; shares and days are far finer than that. */
const TOLERANCE = 0.005;

const isSame = (found: unknown, expected: unknown): boolean =>
	typeof found === 'number' && typeof expected === 'number' ? Math.abs(found - expected) <= TOLERANCE : (found ?? null) === (expected ?? null);

function settingsOf(map: string, asOf: string, set: readonly string[]): Settings {
	const settings = readSettings({ map, asOf, set });
	if (!settings.ok) throw new Error(JSON.stringify(settings.error));
	return settings.value;
}

async function checkShop(command: string, { file, map, asOf, later }: (typeof SHOPS)[number]): Promise<number> {
	const bytes = new Uint8Array(await readFile(new URL(`../fixtures/${file}`, import.meta.url)));
	const source = { kind: 'file', name: file, bytes } as const;
	const today = dayFromIso(asOf)!;
	const opened = await engineOf(source, settingsOf(map, asOf, []), today);
	if (!opened.ok) throw new Error(`${file}: ${JSON.stringify(opened.error)}`);
	const asked = { format: 'workbook', options: {}, words: SHARE_WORDS.workbook('ru', 'USD'), at: 0 };
	const shared = (await opened.value.analyse('export', asked, null)) as Exported;
	if (!shared.ok) throw new Error(`${file}: ${shared.error}`);
	const [{ bytes: made }] = shared.value.files;

	const changes = CHANGES(later);
	const files = changes.map(({ set, asOf: on }) => {
		const typed = Object.fromEntries(set.map((one) => one.split('=')).map(([lever, value]) => [LEVER_CELLS[lever as LeverName], Number(value)]));
		return edited(made, on === undefined ? typed : { ...typed, as_of: daySerial(dayFromIso(on)!) });
	});
	const answers = await recalculated(command, files);
	let wrong = 0;
	for (const [index, { set, asOf: on = asOf }] of changes.entries()) {
		const expected = await figuresOf(source, settingsOf(map, on, set), today);
		if (!expected.ok) throw new Error(`${file}: ${JSON.stringify(expected.error)}`);
		const value = namedValues(answers[index]);
		const differing = FIGURE_NAMES.filter(([id, name]) => !isSame(value(name), expected.value.figures[id]));
		for (const [id, name] of differing) console.error(`  ${id}: ${value(name)} instead of ${expected.value.figures[id]}`);
		wrong += differing.length;
		for (const [id, name] of GAINS) {
			const told = isStatusChanged(set, on === asOf) ? null : expected.value.figures[id];
			if (isSame(value(name), told)) continue;
			console.error(`  ${id}: ${value(name)} instead of ${told}`);
			wrong++;
		}
		console.log(`${file} on ${on} ${set.join(' ') || 'as made'}: ${FIGURE_NAMES.length - differing.length} of ${FIGURE_NAMES.length} figures agree`);
	}
	return wrong + differingCells(made, answers[0]);
}

/** Every formula of every sheet: what stood beside it, and what LibreOffice makes of it. */
function differingCells(made: Uint8Array, answer: Uint8Array): number {
	const calculated = formulaValues(answer);
	const cached = [...formulaValues(made)];
	const differing = cached.filter(([place, value]) => !isSame(calculated.get(place), value));
	for (const [place, value] of differing.slice(0, 10)) console.error(`  ${place}: ${String(calculated.get(place))} instead of ${String(value)}`);
	console.log(`  ${cached.length - differing.length} of ${cached.length} formulas come to the value written beside them`);
	return differing.length;
}

const command = ensureLibreOffice();
let wrong = 0;
for (const shop of SHOPS) wrong += await checkShop(command, shop);
if (wrong > 0) {
	console.error(`${wrong} values differ.`);
	process.exitCode = 1;
}
