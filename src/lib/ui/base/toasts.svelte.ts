/** Short notices of what has just happened, with at most one thing to do about it. Shown by ToastRegion, read aloud. */
export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly tone: 'plain' | 'danger';
	readonly action: { readonly label: string; readonly run: () => void } | null;
}

const SHOWN_FOR_MS = 7000;
/** Longer, for what can be taken back. */
const ACTION_SHOWN_FOR_MS = 20_000;

class Toasts {
	list = $state.raw<readonly Toast[]>([]);
	#next = 1;

	/** A notice of a failure stays until it is closed. */
	show(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
		const toast: Toast = { id: this.#next++, text, tone: options.tone ?? 'plain', action: options.action ?? null };
		this.list = [...this.list.slice(-2), toast];
		if (toast.tone === 'plain') setTimeout(() => this.close(toast.id), toast.action ? ACTION_SHOWN_FOR_MS : SHOWN_FOR_MS);
	}

	close(id: number): void {
		this.list = this.list.filter((toast) => toast.id !== id);
	}
}

export const toasts = new Toasts();
