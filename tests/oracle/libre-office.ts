import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const COMMANDS = ['soffice', 'libreoffice'];
const DESKTOP_PLACES = ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'];

/** Left to itself LibreOffice believes the values that stand beside formulas: told to calculate always, it can disagree. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Path of LibreOffice; installs Debian's as root, and throws with what to do where there is none. */
export function ensureLibreOffice(): string {
	const find = () => {
		const folders = (process.env.PATH ?? '').split(delimiter);
		return [...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))), ...DESKTOP_PLACES].find(existsSync) ?? null;
	};
	const found = find();
	if (found !== null) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('Installing LibreOffice Calc (about 400 MB)…');
		const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
		run('update');
		run('install', '-y', '--no-install-recommends', 'libreoffice-calc');
	}
	const installed = find();
	if (installed === null) throw new Error('This check needs LibreOffice: install it (Debian: apt-get install libreoffice-calc) and run it again.');
	return installed;
}

/** Workbooks as LibreOffice writes them after calculating every formula anew, in the same order. */
export async function recalculated(command: string, workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> {
	const folder = await mkdtemp(join(tmpdir(), 'rouse-oracle-'));
	try {
		await mkdir(join(folder, 'profile', 'user'), { recursive: true });
		await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
		const names = workbooks.map((_, index) => `${index}.xlsx`);
		for (const [index, bytes] of workbooks.entries()) await writeFile(join(folder, names[index]), bytes);
		const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
		const out = join(folder, 'out');
		await promisify(execFile)(command, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...names.map((name) => join(folder, name))]);
		return await Promise.all(names.map((name) => readFile(join(out, name))));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
