//! People and this guide: calling staff, complaints, allergies, privacy.

use super::{Entry, both, phrases};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: "calling-staff",
        topic: "complaints",
        title: both("请同事过来", "Calling a colleague"),
        questions: phrases(
            &["可以叫店员吗？", "我想找人工", "有没有人可以帮我？"],
            &["Can I speak to someone?", "Please call staff", "Can a member of staff help me?"],
        ),
        cues: phrases(
            &["叫店员", "找店员", "找人工", "人工服务", "真人客服", "叫人过来", "有没有人", "找个人"],
            &[
                "speak to someone",
                "call staff",
                "member of staff",
                "talk to a person",
                "speak to a person",
                "shop assistant",
                "call someone",
            ],
        ),
        answer: both(
            "请按屏幕上的“叫店员”，同事一两分钟就到。您也可以去入口左侧的服务台。",
            "Press “call staff” on the screen and a colleague is with you in a minute or two. The service desk is on the left as you come in.",
        ),
    },
    Entry {
        id: "complaints",
        topic: "complaints",
        title: both("意见与投诉", "Complaints and feedback"),
        questions: phrases(
            &["我要投诉", "在哪里提意见？", "店员态度不好找谁？"],
            &["I want to make a complaint", "Where can I give feedback?", "Can I speak to the manager?"],
        ),
        cues: phrases(
            &["投诉", "提意见", "态度不好", "找经理", "反馈意见", "意见簿"],
            &["complaint", "complain", "feedback", "the manager", "bad service"],
        ),
        answer: both(
            "很抱歉让您不满意。请到服务台找当班经理，或填写意见卡；我们三个工作日内一定回复您。",
            "We are sorry. Please ask for the duty manager at the service desk, or fill in a card there; you will have an answer within three working days.",
        ),
    },
    Entry {
        id: "allergies",
        topic: "care",
        title: both("食物过敏", "Food allergies"),
        questions: phrases(
            &["我对坚果过敏，怎么选？", "食物过敏要注意什么？", "我对牛奶过敏怎么办？"],
            &[
                "I have a food allergy, what should I do?",
                "I am allergic to nuts",
                "Can you advise on allergies?",
            ],
        ),
        cues: phrases(
            &[
                "坚果过敏",
                "食物过敏",
                "花生过敏",
                "牛奶过敏",
                "我过敏",
                "会过敏吗",
                "过敏怎么办",
                "鸡蛋过敏",
                "海鲜过敏",
            ],
            &["food allergy", "allergic to", "allergies", "i have an allergy", "allergic reaction"],
        ),
        answer: both(
            "请一定以包装上的配料表和过敏原提示为准。我可以把商家填写的过敏原念给您听，但不能保证没有微量混入；过敏严重时，请先问同事或医生。",
            "Please always go by the ingredients and allergen note on the pack. I can read out what the maker states, but cannot promise there are no traces; if your allergy is serious, ask a colleague or your doctor first.",
        ),
    },
    Entry {
        id: "privacy",
        topic: "privacy",
        title: both("这台导购与您的隐私", "This guide and your privacy"),
        questions: phrases(
            &["你们会保存我的信息吗？", "这个屏幕会录音吗？", "隐私怎么保护？", "说的话会被记录吗？"],
            &[
                "What about my privacy?",
                "Are you recording me?",
                "Do you keep my data?",
                "Is there a camera in this screen?",
            ],
        ),
        cues: phrases(
            &["隐私", "个人信息", "我的信息", "会录音", "会录像", "会拍我", "被记录", "在偷听", "人脸识别"],
            &[
                "privacy",
                "recording me",
                "are you recording",
                "my data",
                "personal data",
                "camera in this",
                "face recognition",
                "listening to me",
            ],
        ),
        answer: both(
            "我是人工智能导购，不是真人。\n这块屏幕没有摄像头。\n我不问您的姓名和电话。\n您离开后，这段对话立刻清除。\n所有内容都留在这台机器上，不会传到别处。",
            "I am an AI guide, not a person.\nThis screen has no camera.\nI never ask for your name or number.\nWhen you leave, this conversation is wiped at once.\nNothing you say leaves this machine.",
        ),
    },
    Entry {
        id: "about-guide",
        topic: "privacy",
        title: both("我是谁", "Who I am"),
        questions: phrases(
            &["你是谁？", "你是真人吗？", "你是机器人吗？", "你能做什么？"],
            &["Who are you?", "Are you a real person?", "Are you a robot?", "What can you do?"],
        ),
        cues: phrases(
            &[
                "你是谁",
                "您是谁",
                "你是真人",
                "你是机器人",
                "你是人吗",
                "你叫什么",
                "你能做什么",
                "你会什么",
                "人工智能",
            ],
            &[
                "who are you",
                "real person",
                "are you a robot",
                "are you human",
                "are you an ai",
                "what can you do",
                "are you real",
            ],
        ),
        answer: both(
            "我是这家店的人工智能导购，不是真人。我能帮您找商品、比一比、查尺码和库存、指路，也能回答店里的规定；答不上来的，请按“叫店员”。",
            "I am this shop's AI guide, not a person. I can find and compare things, check sizes and stock, show the way and tell you the shop's rules; when I don't know, please press “call staff”.",
        ),
    },
];
