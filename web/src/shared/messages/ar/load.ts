import type { Messages } from '../messages';

export const load: Messages['load'] = {
  titleDevice: 'تعذّر تحميل أحدث نص',
  explainDevice:
    'أدناه ما يوجد على هذا الجهاز، وقد يكون على الخادم نص أحدث. إن حرّرته وكان هناك أحدث منه عُرض النصان ولم يضع أيّ منهما.',
  editAnyway: 'حرّره على أي حال',
  title: 'تعذّر تحميل سيرتك الذاتية',
  explain: 'سيرتك لم تَضِع: لا يمكن عرضها بعد فحسب، ولذلك الكتابة متوقفة حتى تصل.',
  tryAgain: 'حاول مرة أخرى',
};
