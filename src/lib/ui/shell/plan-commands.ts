import { m } from '#lib/i18n/generated/messages.js';
import { shortcutText, type Command } from '#lib/state/commands.svelte.ts';
import type { PlanSession } from '#lib/state/contract.ts';
import { workshopPlace } from '#lib/model/workshop.ts';
import { SHARE_FORMAT_IDS, type ShareFormatId } from '#lib/state/share-formats.ts';
import { copyAddress } from '../base/copy-address.ts';
import { pickFile, ROW_FILE_EXTENSIONS } from '../base/pick-file.ts';
import { toasts } from '../base/toasts.svelte.ts';
import { sourceFromButton, sourceFromFile } from '../import/intake-doors.ts';
import { screenLock } from '#lib/state/screen-lock.svelte.ts';
import { CHANGE_WORDS } from './change-words.ts';
import { SHEET_TABS, type SheetTab } from '../sheets/SheetTabs.svelte';
import { preferenceCommands } from './preference-commands.ts';
import { focusRegion } from './regions.ts';
import { FORMAT_WORDS } from '../share/format-words.ts';

/** What the workbench opens over itself. */
export type Opened =
	| 'palette'
	| 'shortcuts'
	| 'imports'
	| 'snapshots'
	| 'storage'
	| 'problems'
	| 'cleaning'
	| 'currency'
	| 'people'
	| 'library'
	| 'tour'
	| 'starter'
	| `share/${ShareFormatId}`
	| null;

/** The workbench's own switches. */
export interface Bench {
	open(what: Opened): void;
	rename(): void;
	saveFile(to: 'itsFile' | 'another'): void;
	offerCopies(): void;
	toggleLevers(): void;
	toggleCharts(): void;
	readonly leversShown: boolean;
	readonly chartsShown: boolean;
	goTo(sheet: SheetTab): void;
	/** Where the room was left, or at its beginning. */
	workshop(): void;
	present(): void;
	goHome(): void;
	/** The start page's address, as it stands in links. */
	readonly homeHref: string;
}

const SHEET_WORDS: Readonly<Record<SheetTab, () => string>> = {
	orders: m.sheets_tab_orders,
	clients: m.sheets_tab_clients,
	plan: m.sheets_tab_plan,
	calendar: m.schedule_tab,
	today: m.work_tab,
	questions: m.questions_tab,
	summary: m.sheets_tab_summary
};

/** Every command of an open plan, apart from those of its sheets. */
export function planCommands(session: PlanSession, bench: Bench): Command[] {
	const writer = (): boolean => session.holding === 'writer';
	const hasRows = (): boolean => (session.evaluation?.rowCounts.orders ?? 0) > 0 || session.document.fields.layer.size > 0;
	return [
		{ id: 'app.palette', title: m.shell_palette_open, shortcut: 'Mod+K', inFields: true, hidden: true, run: () => bench.open('palette') },
		{
			id: 'edit.undo',
			title: () => (session.undoLabel ? m.shell_undo_what({ what: CHANGE_WORDS[session.undoLabel]() }) : m.shell_undo()),
			shortcut: 'Mod+Z',
			enabled: () => writer() && session.undoLabel !== null,
			run: () => session.undo()
		},
		{
			id: 'edit.redo',
			title: () => (session.redoLabel ? m.shell_redo_what({ what: CHANGE_WORDS[session.redoLabel]() }) : m.shell_redo()),
			shortcut: 'Mod+Shift+Z',
			enabled: () => writer() && session.redoLabel !== null,
			run: () => session.redo()
		},
		{
			id: 'edit.redoToo',
			title: m.shell_redo,
			shortcut: 'Mod+Y',
			hidden: true,
			enabled: () => writer() && session.redoLabel !== null,
			run: () => session.redo()
		},
		{ id: 'rows.open', title: m.shell_open_rows, shortcut: 'Mod+O', enabled: writer, run: () => void openRows(session) },
		{ id: 'rows.paste', title: m.shell_paste, enabled: writer, run: () => void pasteRows(session) },
		{ id: 'plan.problems', title: m.shell_problem_rows, enabled: hasRows, run: () => bench.open('problems') },
		{ id: 'plan.cleaning', title: m.cleaning_title, enabled: hasRows, run: () => bench.open('cleaning') },
		{ id: 'plan.imports', title: m.shell_imports, run: () => bench.open('imports') },
		{ id: 'plan.snapshots', title: m.snapshots_title, run: () => bench.open('snapshots') },
		{ id: 'share.planFile', title: m.shell_save_plan_file, shortcut: 'Mod+S', inFields: true, run: () => bench.saveFile('itsFile') },
		{ id: 'share.saveAs', title: m.files_save_as, shortcut: 'Mod+Shift+S', inFields: true, run: () => bench.saveFile('another') },
		{ id: 'share.copy', title: m.files_copy_open, enabled: hasRows, run: () => bench.offerCopies() },
		{ id: 'share.link', title: m.link_copy, run: () => void copyLink(session, bench.homeHref) },
		{ id: 'share.file', title: m.share_open, run: () => bench.open(`share/${SHARE_FORMAT_IDS[0]}`) },
		...SHARE_FORMAT_IDS.map((format) => ({
			id: `share.${format}`,
			title: () => m.share_command({ name: FORMAT_WORDS[format].name() }),
			run: () => bench.open(`share/${format}`)
		})),
		{ id: 'plan.rename', title: m.shell_rename_plan, enabled: writer, run: () => bench.rename() },
		{ id: 'plan.currency', title: m.shell_currency, enabled: writer, run: () => bench.open('currency') },
		{ id: 'plan.people', title: m.shell_people, run: () => bench.open('people') },
		{ id: 'plan.library', title: m.shell_library, run: () => bench.open('library') },
		{ id: 'plan.starter', title: m.starters_use, enabled: writer, run: () => bench.open('starter') },
		{ id: 'plan.takeOver', title: m.shell_take_over, enabled: () => !writer(), run: () => void session.takeOver() },
		{
			id: 'levers.reset',
			title: m.shell_reset_levers,
			enabled: () => writer() && Object.keys(session.typedLevers).length > 0,
			run: () => session.resetAllLevers()
		},
		{ id: 'baseline.pin', title: m.shell_pin_baseline, enabled: () => writer() && session.evaluation?.asOf != null, run: () => session.pinBaseline() },
		{
			id: 'baseline.clear',
			title: m.shell_clear_baseline,
			enabled: () => writer() && session.evaluation?.baseline != null,
			run: () => session.clearBaseline()
		},
		{
			id: 'asOf.today',
			title: m.shell_as_of_today,
			enabled: () => writer() && session.evaluation?.asOf != null && session.evaluation.asOf.day !== session.today,
			run: () => session.setAsOf(session.today)
		},
		{
			id: 'asOf.default',
			title: m.shell_as_of_default,
			enabled: () => writer() && session.evaluation?.asOf?.origin === 'typed',
			run: () => session.setAsOf(null)
		},
		{ id: 'view.levers', title: () => (bench.leversShown ? m.shell_hide_levers() : m.shell_show_levers()), run: () => bench.toggleLevers() },
		{ id: 'view.charts', title: () => (bench.chartsShown ? m.shell_hide_charts() : m.shell_show_charts()), run: () => bench.toggleCharts() },
		{ id: 'view.nextRegion', title: m.shell_next_region, shortcut: 'F6', inFields: true, run: () => focusRegion(1) },
		{ id: 'view.previousRegion', title: m.shell_previous_region, shortcut: 'Shift+F6', inFields: true, run: () => focusRegion(-1) },
		{
			id: 'view.screenLock',
			title: () => (screenLock.on ? m.privacy_unlock() : m.privacy_lock()),
			shortcut: 'Mod+Shift+L',
			inFields: true,
			run: () => void lockScreen(session)
		},
		{ id: 'workshop.open', title: () => (workshopPlace(session.document) ? m.workshop_resume() : m.workshop_run()), run: () => bench.workshop() },
		{ id: 'workshop.present', title: m.workshop_present_title, run: () => bench.present() },
		...SHEET_TABS.map((sheet) => ({ id: `sheet.${sheet}`, title: () => m.shell_sheet_go({ sheet: SHEET_WORDS[sheet]() }), run: () => bench.goTo(sheet) })),
		{ id: 'app.storage', title: m.storage_title, run: () => bench.open('storage') },
		{ id: 'app.shortcuts', title: m.shell_shortcuts, shortcut: '?', run: () => bench.open('shortcuts') },
		{ id: 'app.tour', title: m.tour_open, run: () => bench.open('tour') },
		{ id: 'app.home', title: m.shell_to_plans, run: () => bench.goHome() },
		...preferenceCommands()
	];
}

export async function openRows(session: PlanSession): Promise<void> {
	const file = await pickFile(ROW_FILE_EXTENSIONS);
	if (file) session.beginImport(await sourceFromFile(file));
}

export async function pasteRows(session: PlanSession): Promise<void> {
	const source = await sourceFromButton();
	if (source) session.beginImport(source);
	else toasts.show(m.shell_paste_refused({ keys: shortcutText('Mod+V') }));
}

async function copyLink(session: PlanSession, homeHref: string): Promise<void> {
	const { linkOf } = await import('#lib/state/assumptions-link.ts');
	const address = `${new URL(`${homeHref}assumptions/`, location.href).href}#${linkOf(session)}`;
	await copyAddress(address, m.link_copied());
}

/** Hides clients on the screen, or shows them again. The page is loaded anew: nothing that it showed stays in it. */
async function lockScreen(session: PlanSession): Promise<void> {
	await session.flush();
	if (screenLock.set(!screenLock.on)) location.reload();
	else toasts.show(m.privacy_lock_failed(), { tone: 'danger' });
}
