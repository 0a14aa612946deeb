package dev.holdfast.truth;

import dev.holdfast.text.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of measure, each as so many of the base unit of its dimension. */
final class Units {
  /** A unit: what it measures, and how many base units it is. */
  record Unit(String dimension, BigDecimal factor) {}

  private static final String TABLE =
      """
      seconds 0.001 ms millisecond milliseconds
      seconds 1 s sec secs second seconds ثانية ثوان ثواني
      seconds 60 min mins minute minutes دقيقة دقائق
      seconds 3600 h hr hrs hour hours ساعة ساعات
      seconds 86400 day days يوم يوما أيام
      seconds 604800 week weeks wk wks أسبوع أسبوعا أسابيع
      seconds 1209600 fortnight fortnights
      months 1 month months شهر شهرا أشهر شهور
      months 12 year years yr yrs سنة سنوات سنين عام عاما أعوام
      months 120 decade decades عقد
      ratio 0.01 % ٪ percent pc بالمئة بالمائة
      points 1 pp point points نقطة نقاط
      metres 0.001 mm millimetre millimetres millimeter millimeters
      metres 0.01 cm centimetre centimetres
      metres 1 m metre metres meter meters متر مترا أمتار
      metres 1000 km kilometre kilometres kilometer kilometers كيلومتر كيلومترا كم
      miles 1 mile miles mi ميل
      inches 1 inch inches
      inches 12 foot feet ft
      sqft 1 sqft
      sqm 1 sqm sqms م2 م² m2 m²
      cbm 1 cbm cbms م3 م³ m3 m³
      grams 0.001 mg milligram milligrams
      grams 1 g gram grams غرام جرام
      grams 1000 kg kilo kilos kilogram kilograms كيلوغرام كيلوجرام كغ كجم
      grams 1000000 tonne tonnes طن طنا أطنان
      litres 0.001 ml millilitre millilitres
      litres 1 l litre litres liter liters لتر لترا
      watts 1000 kw kilowatt kilowatts كيلوواط
      watts 1000000 mw megawatt megawatts ميغاواط
      watts 1 w watt watts
      volts 1 v volt volts فولت
      hectares 1 ha hectare hectares هكتار
      acres 1 acre acres فدان
      bytes 1 mb megabyte megabytes
      bytes 1000 gb gigabyte gigabytes
      bytes 1000000 tb terabyte terabytes
      bytes 1000000000 pb petabyte petabytes
      money£ 1 pound pounds gbp quid
      money$ 1 dollar dollars usd دولار دولارا دولارات
      money€ 1 euro euros eur يورو
      moneydinar 1 dinar dinars jod دينار دينارا دنانير
      moneyriyal 1 riyal riyals sar ريال ريالا ريالات
      moneydirham 1 dirham dirhams aed درهم درهما دراهم
      moneyegp 1 egp جنيه جنيها جنيهات
      money₹ 1 rupee rupees inr
      """;

  private static final Map<String, Unit> UNITS = new HashMap<>();

  static {
    for (String line : TABLE.split("\n", -1)) {
      String[] words = line.strip().split(" ", -1);
      for (int at = 2; at < words.length; at++) {
        UNITS.put(Language.fold(words[at]), new Unit(words[0], new BigDecimal(words[1])));
      }
    }
  }

  private Units() {}

  static @Nullable Unit of(String lower) {
    return UNITS.get(lower);
  }

  /** The dimension of a currency sign, or null. */
  static @Nullable String currency(String sign) {
    return "$€£¥₹".contains(sign) && !sign.isEmpty() ? "money" + sign : null;
  }
}
