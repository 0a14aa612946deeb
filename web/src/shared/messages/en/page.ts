export const page = {
  productName: 'Holdfast',
  unsavedTitle: '• Holdfast',
  locale: 'en-GB',
  skipToEditor: 'Skip to your resume',
};
