import { describe, expect, it } from 'vitest';
import { en } from '../shared/messages/en';
import {
  keyCaps,
  onApple,
  pressed,
  shortcutGroups,
  shortcuts,
  type ShortcutName,
} from './shortcuts';

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a shortcut', () => {
  it.each<[ShortcutName, object]>([
    ['keepPoint', { key: 's', ctrlKey: true }],
    ['keepPoint', { key: 'S', metaKey: true }],
    ['keepPoint', { key: 'س', code: 'KeyS', ctrlKey: true }],
    ['sheet', { key: '?', shiftKey: true }],
    ['sheet', { key: '؟', shiftKey: true }],
    ['sheetAnywhere', { key: '/', ctrlKey: true }],
    ['history', { key: 'h', altKey: true }],
    // What a Mac and an Arabic keyboard make of that key.
    ['history', { key: '˙', code: 'KeyH', altKey: true }],
    ['history', { key: 'ا', code: 'KeyH', altKey: true }],
    ['bullet', { key: 'b', altKey: true }],
    ['bullet', { key: '∫', code: 'KeyB', altKey: true }],
    ['bullet', { key: 'لا', code: 'KeyB', altKey: true }],
    ['nextPane', { key: 'F6' }],
    ['previousPane', { key: 'F6', shiftKey: true }],
  ])('%s answers to %j', (name, event) => {
    expect(pressed(name, { ...none, key: '', ...event })).toBe(true);
  });

  it.each<[ShortcutName, object]>([
    ['keepPoint', { key: 's' }],
    ['keepPoint', { key: 's', ctrlKey: true, altKey: true }],
    ['keepPoint', { key: 's', ctrlKey: true, shiftKey: true }],
    // Dvorak: the key where S is on other keyboards types an O.
    ['keepPoint', { key: 'o', code: 'KeyS', ctrlKey: true }],
    ['sheet', { key: '?', ctrlKey: true }],
    ['history', { key: 'h' }],
    ['history', { key: 'h', altKey: true, shiftKey: true }],
    ['nextPane', { key: 'F6', shiftKey: true }],
    ['nextPane', { key: 'F6', ctrlKey: true }],
  ])('%s does not answer to %j', (name, event) => {
    expect(pressed(name, { ...none, key: '', ...event })).toBe(false);
  });

  it('is in the sheet once, with words', () => {
    const listed = Object.values(shortcutGroups).flat();
    expect([...listed].sort()).toEqual(Object.keys(shortcuts).sort());
    expect(Object.keys(en.shortcuts.names).sort()).toEqual(Object.keys(shortcuts).sort());
  });
});

describe('the names on the keys', () => {
  it.each([
    [false, ['Ctrl', 'Shift', 'Z']],
    [true, ['⌘', '⇧', 'Z']],
  ])('on Apple’s keyboards (%s) are %j', (apple, caps) => {
    expect(keyCaps(shortcuts.redo[0], apple)).toEqual(caps);
  });

  it.each([
    ['MacIntel', true],
    ['iPhone', true],
    ['Win32', false],
    ['Linux x86_64', false],
  ])('know %s', (platform, apple) => {
    expect(onApple(platform)).toBe(apple);
  });
});
