export const page = {
  productName: 'Holdfast',
  unsavedTitle: '• Holdfast',
  locale: 'en-GB',
  skipToEditor: 'Skip to your resume',
  closeSheet: 'Close',
  copying: { copied: 'Copied', failed: 'Couldn’t copy' },
  noAddress: 'This address names no resume',
  noAddressWhy:
    'Perhaps the end of it was cut off when it was copied. Nothing was lost or changed by opening it.',
  noAddressLink:
    'A recovery link has to be copied whole, from its first letter to its last. Paste it here, or enter a code.',
  noAddressRecent: 'Were you looking for one of these?',
  noAddressNew: 'Start a new resume',
  noAddressStatus: 'No resume is open',
};
