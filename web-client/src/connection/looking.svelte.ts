// How one looks at a page: kept for this tab, over a reload and a visit to another page. To be made while a component is
// made.

export class Looking<T extends Record<string, string>> {
  fields = $state() as T;

  constructor(name: string, first: T) {
    const key = `samenkaart.looking.${name}`;
    this.fields = { ...first, ...read<T>(key) };
    $effect(() => {
      try {
        sessionStorage.setItem(key, JSON.stringify(this.fields));
      } catch {
        // Then one begins anew after a reload.
      }
    });
  }
}

function read<T>(key: string): Partial<T> {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? '{}') ?? {}) as Partial<T>;
  } catch {
    return {};
  }
}
