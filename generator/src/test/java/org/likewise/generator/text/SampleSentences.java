package org.likewise.generator.text;

import java.util.List;

/**
 * Sentences in each script, made up for the tests in the manner of a short questionnaire about a visit; no speaker of the
 * languages has read them. Of each language the first sentence is plain, the second has what is hard: digits, units, Latin
 * words, brackets, quotes, apostrophes, signs above and below, joiners and non-joiners.
 */
public final class SampleSentences {
    /**
     * The sentences of one language.
     *
     * @param options labels of five answers in order, and of the one that the question did not fit
     */
    public record Sample(String language, String plain, String hard, List<String> options) {
        public List<String> both() {
            return List.of(plain, hard);
        }
    }

    private static final List<Sample> ALL = List.of(
            new Sample(
                    "en-GB",
                    "They listened closely to me.",
                    "“How safe, 2–3 visits (10 mg, 5 %)?” – AVATAR To office waffle fi ffl; I don’t, it’s ‘fine’.",
                    List.of("Not at all", "A little", "Partly", "Mostly", "Completely", "Not needed this time")),
            new Sample(
                    "en-CA",
                    "They cared about how I felt.",
                    "Did you wait 15 min. or more at the centre?",
                    List.of("Not at all", "A little", "Partly", "Mostly", "Completely", "Not needed this time")),
            new Sample(
                    "fr-CA",
                    "Cette personne m’a écouté attentivement.",
                    "« Tout à fait d’accord » : à quelle fréquence ? Cœur, où, Noël, ÉTÉ, 10\u202F%…",
                    List.of(
                            "Pas du tout",
                            "Un peu",
                            "En partie",
                            "En grande partie",
                            "Tout à fait",
                            "Pas nécessaire cette fois")),
            new Sample(
                    "cy",
                    "Gwrandawodd y person hwn yn ofalus arnaf.",
                    "A oedd y tŷ’n ddiogel, ŵyr? Gŵyl, dŵr, Ŷ: gwerthfawrogiad cyfathrebu, 5 mg (2 awr).",
                    List.of(
                            "Ddim o gwbl",
                            "Ychydig",
                            "Yn rhannol",
                            "Gan mwyaf",
                            "Yn gyfan gwbl",
                            "Anghymhwysedig y tro hwn")),
            new Sample(
                    "pl",
                    "Ta osoba słuchała mnie uważnie.",
                    "„Źdźbło, gęś, żółć” – czy łódź była potrzebna po 10 min? Ćwiczę, więc jestem.",
                    List.of(
                            "Wcale nie",
                            "Trochę",
                            "Częściowo",
                            "W większości",
                            "Całkowicie",
                            "Tym razem niepotrzebne")),
            new Sample(
                    "es",
                    "Esta persona me escuchó con atención.",
                    "¿Cómo se sintió después? ¡Muy bien!, dijo la niña; el pingüino, 3 º piso, «sí».",
                    List.of("Nada", "Un poco", "En parte", "En gran parte", "Completamente", "No hizo falta esta vez")),
            new Sample(
                    "ar",
                    "استمع هذا الشخص إليّ بانتباه.",
                    "هل ساعدك استبيان «Likewise» (الإصدار 2.0) خلال 15 دقيقة، في مكانٍ آمِنٍ بشِدّة؟",
                    List.of("لا، على الإطلاق", "قليلًا", "جزئيًا", "إلى حد كبير", "تمامًا", "لا حاجة لذلك هذه المرة")),
            new Sample(
                    "fa",
                    "این شخص با دقت به من گوش داد.",
                    "آیا می‌توانستید در ۱۰ دقیقه (15 min) آزادانه صحبت کنید؟ نمی‌خواهم.",
                    List.of("اصلاً", "کمی", "تا حدی", "بیشتر", "کاملاً", "این بار لازم نبود")),
            new Sample(
                    "ur",
                    "اس شخص نے میری بات غور سے سنی۔",
                    "کیا Likewise کا فارم (12 سوال، 5 mg) آسان تھا؟ “جی ہاں” – بالکل، ۲۰ منٹ میں۔",
                    List.of("بالکل نہیں", "تھوڑا سا", "کسی حد تک", "زیادہ تر", "مکمل طور پر", "اس بار ضرورت نہیں تھی")),
            new Sample(
                    "pa-Guru",
                    "ਇਸ ਵਿਅਕਤੀ ਨੇ ਮੇਰੀ ਗੱਲ ਧਿਆਨ ਨਾਲ ਸੁਣੀ।",
                    "ਕੀ ਤੁਹਾਨੂੰ 5 ਮਿੰਟਾਂ ਵਿੱਚ ‘ਸੁਰੱਖਿਅਤ’ ਮਹਿਸੂਸ ਹੋਇਆ (ਹਾਂ/ਨਹੀਂ)? ਪ੍ਰੇਮ, ਸ੍ਵੈ, ਖ਼ੁਸ਼ੀ।",
                    List.of("ਬਿਲਕੁਲ ਨਹੀਂ", "ਥੋੜ੍ਹਾ", "ਕੁਝ ਹੱਦ ਤੱਕ", "ਜ਼ਿਆਦਾਤਰ", "ਪੂਰੀ ਤਰ੍ਹਾਂ", "ਇਸ ਵਾਰ ਲੋੜ ਨਹੀਂ ਸੀ")),
            new Sample(
                    "gu",
                    "આ વ્યક્તિએ મારી વાત ધ્યાનથી સાંભળી.",
                    "શું તમને 10 મિનિટમાં “સુરક્ષિત” લાગ્યું? શ્રદ્ધા, ક્ષમતા, વિદ્યાર્થી (જ્ઞાન).",
                    List.of("બિલકુલ નહીં", "થોડું", "અમુક અંશે", "મોટે ભાગે", "સંપૂર્ણપણે", "આ વખતે જરૂર ન હતી")),
            new Sample(
                    "hi",
                    "इस व्यक्ति ने मेरी बात ध्यान से सुनी।",
                    "क्या आपको 10 मिनट में “सुरक्षित” लगा? क्षमता, श्रद्धा, विद्यार्थी, क्‍ष, राष्‌ट्र, ज़रूरी (हूँ)।",
                    List.of("बिल्कुल नहीं", "थोड़ा", "कुछ हद तक", "ज़्यादातर", "पूरी तरह", "इस बार ज़रूरत नहीं थी")),
            new Sample(
                    "bn",
                    "এই ব্যক্তি মন দিয়ে আমার কথা শুনেছেন।",
                    "আপনি কি ১০ মিনিটে ‘নিরাপদ’ বোধ করেছেন? ক্ষমতা, বিদ্যার্থী, র‍্যাব, উদ্‌যোগ (কর্তৃপক্ষ)।",
                    List.of("একেবারেই না", "একটু", "আংশিক", "বেশিরভাগ", "সম্পূর্ণভাবে", "এবার প্রয়োজন ছিল না")),
            new Sample(
                    "ta",
                    "இந்த நபர் என் பேச்சைக் கவனமாகக் கேட்டார்.",
                    "உங்களுக்குப் பாதுகாப்பாக இருந்ததா? 10 நிமிடங்கள், ‘ஸ்ரீ’ க்ஷேமம் (5 mg); ஒத்துழைத்துக்கொண்டிருந்தவர்கள்.",
                    List.of("இல்லவே இல்லை", "சிறிது", "ஓரளவு", "பெரும்பாலும்", "முழுமையாக", "இம்முறை தேவைப்படவில்லை")),
            new Sample(
                    "zh-Hans",
                    "这个人认真地听我说话。",
                    "您觉得“安全”吗？（约10分钟，5 mg）《问卷》、‘好’：是／否……我们，——谢谢！",
                    List.of("完全没有", "有一点", "一部分", "大部分", "完全做到", "这次不需要")),
            new Sample(
                    "iu-Cans",
                    "ᐃᓄᒃ ᑐᓵᑦᑎᐊᖅᑐᖅ ᐅᕙᓐᓂᒃ.",
                    "ᖃᓄᖅ ᐃᓱᒪᕕᑦ? ᐋᓐᓂᐊᕕᒃ (10 mg), “ᐄ” – ᖁᔭᓐᓇᒦᒃ, Likewise ᐱᓕᕆᕝᕕᒃ.",
                    List.of("ᐋᒃᑲ", "ᒥᑭᔪᒥᒃ", "ᐃᓚᖓ", "ᐊᒥᓱᓂᒃ", "ᐃᓘᓐᓇᖓ", "ᐱᔭᕆᐊᖃᙱᑦᑐᖅ ᒫᓐᓇ")));

    private SampleSentences() {}

    /** In the order of the scripts' families. */
    public static List<Sample> all() {
        return ALL;
    }
}
