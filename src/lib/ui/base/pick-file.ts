/**
 * Lets the person choose one file; null when they change their mind. A plain file field, which every browser has and every
 * assistive tool knows; must be called from a press of a key or a pointer.
 */
export function pickFile(extensions: readonly string[]): Promise<File | null> {
	return new Promise((resolve) => {
		const input = document.createElement('input');
		input.type = 'file';
		input.accept = extensions.join(',');
		input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
		input.addEventListener('cancel', () => resolve(null), { once: true });
		input.click();
	});
}

export const PLAN_FILE_EXTENSION = '.rouse';
export const ROW_FILE_EXTENSIONS: readonly string[] = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.xlsb', '.ods'];

export const isPlanFile = (name: string): boolean => name.toLowerCase().endsWith(PLAN_FILE_EXTENSION);
