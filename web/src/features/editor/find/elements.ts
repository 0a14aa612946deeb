/** The few elements of a panel that the text editor, and not React, puts on the page. */
export function element(
  tag: 'div' | 'label' | 'output',
  properties: { className?: string },
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function button(words: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = words;
  made.addEventListener('click', onClick);
  return made;
}

export function field(label: string, value: string, onChange: () => void): HTMLInputElement {
  const made = document.createElement('input');
  made.type = 'text';
  made.dir = 'auto';
  made.value = value;
  made.placeholder = label;
  made.autocomplete = 'off';
  made.spellcheck = false;
  made.setAttribute('aria-label', label);
  made.addEventListener('input', onChange);
  return made;
}

export function checkbox(checked: boolean, onChange: () => void): HTMLInputElement {
  const made = document.createElement('input');
  made.type = 'checkbox';
  made.checked = checked;
  made.addEventListener('change', onChange);
  return made;
}
