import { sentences } from './sentences.ts';

/**
 * An office, people who ask support, people who dictate: 69 %, 74 % and 86 % at first, no trap taken.
 */
export const ownWords = {
  stop: sentences(`
    Please cancel my request. / Could you please stop? / I would like to cancel this request, please.
    Kindly stop the current process. / Apologies, please cancel that. / Sorry, that was a mistake. Please stop.
    Please disregard my last message. / Please disregard my previous request. / Please ignore my last request.
    Could you please halt the rendering? / I no longer need this, please cancel.
    We have changed our minds, please cancel. / I'm afraid I sent the wrong image, please stop.
    Would it be possible to cancel this? / Please discontinue. / "cancel my job"
    "stop, I uploaded the wrong photo" / "please cancel it, wrong file"
    "I hit send by mistake, cancel" / "stop processing" / "Stop!! it's the wrong one" / "cancel the current one"
    "cancel everything please" / "don't make it, cancel" / "ignore my last message" / please stop right now
    stop it please stop / no stop that is not what i wanted / okay stop / could you please stop what you are doing
    please cancel what i just said / cancel that please i did not mean that / no no no stop
    i changed my mind please stop / never mind cancel that thank you / please stop i made a mistake
    oh no please cancel / stop stop please / that was the wrong picture please stop`),
  help: sentences(`
    Could you please explain how this works? / I would appreciate some help. / Could you assist me, please?
    I'm not sure how to use this. Could you help? / Could you tell me what commands are available?
    Is there any documentation? / Where can I find the instructions? / Could you walk me through the process?
    What options do I have here? / Might I ask how this works? / How does one use this? / What functions do you offer?
    "how do I get started?" / "Is there a manual?" / "What are all the commands?" / "I'm new, how does this work?"
    "What is this for?" / "How do I make a video?" / "How do I animate my photo?" / "Can you show me how to use it?"
    "what else can this do?" / "is there a tutorial somewhere?" / "need help" / "Can someone help?"
    "Where do I start?" / "What features do you have?" / "FAQ" / how do i use this please / can somebody help me
    could you please help me with this / tell me what i can say / what can i say to you / what can i ask you to do
    i need help using this / please tell me how this works / i do not know how this works
    what are you able to do for me / what do i need to do / help me i do not understand / read me the commands`),
  versions: sentences(`
    Could you please list all versions? / May I see the previous versions? / Which versions do we have at the moment?
    Please provide an overview of all versions. / How many versions have been created so far?
    I would like to review the earlier versions. / Could I take a look at the version history?
    Is there a list of the versions? / Would you mind showing me the earlier versions? / Please show the history.
    "Where can I see my versions?" / "Can I see previous results?" / "are the old versions still there?"
    "do you keep old versions?" / "what version is this?" / "show version history" / "Version history?"
    "do I have older versions?" / "is there a history?" / "list of all my versions"
    "can you list the versions you made?" / please show me all of the versions / tell me how many versions there are
    could you read me the list of versions / can you show me the older versions please
    how many versions do i have now / which version am i looking at / please list all the versions for me`),
  undo: sentences(`
    Please revert the last change. / Could you please go back to the previous version?
    I would like to return to version 2, please. / Would it be possible to undo the last modification?
    Please restore the previous version. / Kindly undo your last change.
    We preferred the earlier version, please go back to it. / Could we revert to the version before that?
    Please roll back the latest change. / Can we go back to the first version, please?
    Please undo what you just did. / "How do I undo?" / "Can I go back?" / "can I undo this?"
    "how do I go back to an earlier version?" / "How can I restore an old version?" / "I want my old version back"
    "get me back to version 1" / "revert this" / "revert to v1" / "restore v2 please"
    "can you bring back the first version?" / "the previous one was better, restore it" / "undo your changes"
    "remove your last change" / "I'd rather have the previous version" / "switch back to the old version"
    please undo that last change / go back to the one before please / please go back to how it was before
    can you change it back to the way it was / i liked the one before better please go back
    undo that please thank you / no i do not like that go back / please put it back the way it was
    could you go back one step please / take me back to version two / okay undo
    please go back to version number three / no go back to the last version`),
  export: sentences(`
    Could you please send me the final file? / I would like to have the finished video, please.
    May I ask you to export the video? / Would you be so kind as to send me the download link?
    Kindly share the final version when convenient. / We are happy with this. Please proceed with the export.
    Thank you, this is approved. Please export. / Everything has been signed off, please send over the MP4.
    Could you provide the download link once more? / Please provide the final MP4 at your earliest convenience.
    Where can I find the download link? / I am unable to open the link. Could you resend it?
    The download link no longer works, could you send a new one? / How may I download the result?
    Could I have a copy of the video, please? / Would it be possible to receive the file?
    Please go ahead and export this version. / Please export version 3.
    I'd appreciate it if you could send me the video. / Would you please forward the final video to me?
    Is it possible to download this? / Please finalize and export. / We're all set. Export, please.
    Great work, no further changes required. Please send the file. / Many thanks, could I please get the mp4 file now?
    "where can I find my video?" / "Can I download this somewhere?" / "How can I save it to my gallery?"
    "The link says expired" / "please resend link" / "I didn't get the video" / "Where is my file?"
    "Is there a download button?" / "how do I export?" / "can I export this as mp4?" / "Can I have it as an MP4?"
    "I need the original file" / "give me a link to the clip" / "final export please" / "export final"
    "I want to download v2" / "send v1 again" / "export the last version please" / "may I get the file of version 2?"
    "please share link" / "share the video here" / "Can you post the video here?"
    okay so please export the video for me / can you please download the video to my phone
    i would like to save the video now / yes that is perfect please send me the video
    please send me the link to the video / hey can you send the video to me please
    i think we are done so please export / alright that looks wonderful go ahead and export it
    could you please give me the file thank you / where do i go to download it / how would i download this video
    please export the whole thing / send the video please and thank you / okay export it please thank you so much
    i love it please save it / could i please have the video now / i want to keep this one please save it
    please give me the link one more time / great thank you now can i have the video / so how do i get the video`),
  credits: sentences(`
    Could you tell me my current balance? / How many credits do we have remaining?
    May I know how many credits are left? / Please let me know our credit balance. / Do we have sufficient credits?
    How can I purchase additional credits? / Where can we see our remaining credits?
    Would you check our balance, please? / I would like to know how many credits I have left. / How do we top up?
    "How many credits remain?" / "where do I see my credits?" / "how do I check my balance?" / "Can I buy credits?"
    "how do I recharge?" / "what's left on my balance?" / "How many videos can I still make?" / "do I have any left?"
    "I ran out of credits, how do I get more?" / "show remaining balance" / how many credits do i have please
    tell me how many credits i have / how many credits are left in my account / what is my balance please
    please check my credits / how do i buy more credits please / how much is left on my account`),
  status: sentences(`
    May I ask for a status update? / Could you let me know how it is going? / When can I expect the video?
    Is there any progress? / Could you give me an estimate of the remaining time?
    How much longer will this take, please? / Is the video finished yet? / Have you finished?
    Could you please check whether the video is ready? / What is the current progress? / Just checking in, is it done?
    Just following up on the status. / Do you have an update for me? / Please advise on the status.
    How far have you got? / "is it still processing?" / "Why is it taking so long?" / "how long does it usually take?"
    "How long does it take?" / "is anything happening?" / "Is it frozen?" / "did it finish?" / "has it finished?"
    "Did it work?" / "what's the progress?" / "Where is it at?" / "When will I get it?" / "is it in the queue?"
    "how many are before me?" / "still waiting, any news?" / is it finished yet please
    could you tell me if it is done / how much time is left / please tell me the status / is my video finished
    are you still there / are you still working on it / how is my video doing / what is happening right now
    tell me how far along you are / how long is this going to take / is the video done yet
    can you check if it is ready / when will my video be done`),
  upload: sentences(`
    How can I upload an additional image? / Where should I upload the photos?
    I would like to upload another picture, please. / Is it possible to upload my own music?
    May I send you another photo? / Could you tell me how to upload files? / I have additional images to upload.
    Where do I attach the picture? / "how do I add another photo?" / "Can I upload a second picture?"
    "Where do I upload?" / "How do I send my picture?" / "how can I attach files" / "can I upload a video?"
    "I want to upload my own song" / "how do I add more images?" / "where does the photo go?"
    "I need to upload a new image" / i would like to upload a picture / how do i upload a picture please
    i want to add another picture how do i do that / can i upload another photo please / where do i put the photo
    i want to send you another photo / please let me upload a photo`),
} as const;

export const traps = sentences(`
  Please stop the music after ten seconds. / Please cancel the background noise.
  Could you stop the camera from moving? / Please help the audience understand by adding captions.
  Could you please provide a softer transition? / Would it be possible to have a warmer tone?
  I would like the text removed, please. / Kindly restore the original colours. / Please revert the logo to blue.
  Could we go back to the office scene? / Please return to the opening shot at the end.
  Please undo the crop in the second scene. / Please reverse the clip.
  Could you please reverse the direction of the car? / Please show our previous logo versions in sequence.
  Please include the version number in the corner. / Could we have a version without text?
  Please create another version with a blue background. / We would like a second version for LinkedIn.
  Please add the credits of the team at the end. / Please credit the photographer in the corner.
  Could you balance the exposure? / Please check the spelling on the sign.
  Please show the progress of the construction. / The status indicator should turn green.
  Please give me an update of the sky, it should be darker. / Could you send the plane higher?
  Please share the spotlight between both. / Please save the smile for last.
  Please export containers onto the ship. / Please keep the link between the scenes.
  The final shot should last longer. / Please finish with a fade to black.
  Could you please end it with our slogan? / I would like the final version to be slower.
  The previous version had better lighting, please use that lighting. / Please ignore the man in the background.
  Please disregard the person on the left and animate the dog. / Thank you very much.
  Thank you, and please add a logo. / Good morning. / Looks good, but please slow it down.
  This is approved except for the title. / We are happy with this, but the ending is abrupt. / Please proceed.
  Please continue. / No changes to the background, only the sky. / That is all for the text; now the music.
  Perfect. Please make a shorter one too. / Could you please help me make the sky brighter?
  Would you mind making it brighter? / Please discontinue the fog. / How would it look with snow?
  What would you recommend? / What options do we have for the music? / Which version of the song fits better?
  Do you have a brighter option? / When can the sun come out? / Is there any rain?
  Could you let me know which font you used? / Please attach the wheel to the cart.
  Please upload the cat into space. / I'd like another picture in the background.
  Please place the picture I uploaded at the end. / Is it possible to use my own music at the start?
  Please do not stop at the end. / Please don't go back to the previous scene.
  Could you make the last change stronger? / Please apply the last change to all scenes.
  Please make the previous one longer. / I am done with the intro, please work on the outro.
  Just the ending, please. / "the video stops too early" / "can you stop the blinking?"
  "How do I stop the camera from shaking?" / "How can I make it slower?" / "how do I make the sky blue?"
  "How do I add music?" / "How do I add text?" / "can I have music?" / "Can I have it in black and white?"
  "Can I have it slower?" / "I need the original colors" / "I need the original face"
  "give me a link on the bottle" / "share button animation" / "post it on the wall" / "post box opening"
  "final scene longer" / "the final export should have a red background"
  "the last version was too dark, lighten it" / "what if version 2 had music?" / "combine version 1 and 2"
  "merge v1 and v2" / "use the face from version 1" / "make a version of this for my mom"
  "Can I see a version in winter?" / "can I see it at night?" / "Can I go back in the video to the car?"
  "go back further with the camera" / "bring back the dog" / "bring back the colors" / "restore the photo"
  "restore the old photo colors" / "repair the old picture" / "undo the makeup" / "remove the last person"
  "remove your logo" / "remove the last scene" / "get rid of the last one" / "get rid of the man"
  "ignore the background" / "ignore the text on the sign" / "cancel out the noise" / "don't do the zoom"
  "don't make it so fast" / "abort mission style video" / "the rocket launch is cancelled" / "stop sign in the back"
  "is it still raining in it?" / "did the dog move?" / "has he got a hat?" / "why is he so dark?"
  "why did you change the face?" / "why is there no sound?" / "how long does the rain take? shorten it"
  "how many cars are there?" / "how many seconds is it?" / "check the balance between left and right"
  "show remaining time on the clock" / "queue of people waiting" / "the history of my town"
  "show the history of the car" / "help sign flashing" / "help wanted poster" / "What features does the face have?"
  "manual camera style" / "tutorial style voice" / "how to video for cooking" / "FAQ title on top"
  "support text at bottom" / "upload arrow icon" / "second picture should come first"
  "Can I use a second picture as ending?" / "my picture should be bigger" / "photo goes to the left" / "thank you!"
  "cool" / "amazing work!" / "Thanks, one more change: make it blue" / "it's great, only the hair is wrong"
  "not what I wanted" / "that's not right" / "I don't like it" / "same again" / "try again" / "start over"
  "new video" / "Can you do it in HD?" / "export it in 4k" / "export with no sound"
  "export it when the music is added" / please stop the dog from barking / stop the music when the man sits down
  please make the car stop at the light / okay so the bird should stop flying
  can you stop the picture from shaking / cancel the noise in the background
  please help the woman cross the street / help me make the sky darker / i would like to see the ocean move
  i would like the video to be longer / i want to keep the sky but change the water / please save the best for last
  send a balloon up into the sky / send the video camera up / give the man a bigger smile
  okay so please make the water move / could you please give it more light / go back to the sunset
  go back and make the bird bigger / please go back to the part where she smiles / take me back to the seventies
  put it back on the shelf / please put the way it was lit back in / undo the zipper on the jacket
  the last change should be bigger / show me how the flower opens / show me all of the birds flying
  show me the older man smiling / how would it look at night / how long until the sun sets make that shorter
  how much rain can you add / what can you do about the noise / tell me a story / tell me what the man is holding
  read the sign aloud / say hello to grandma / please say thank you at the end / thank you very much
  okay thank you / yes please / no thank you / good job / okay so that is nice but slower please
  i love it but can you add snow / that is perfect except for the sound
  great thank you now can you make it brighter / okay now add some music please
  never mind the music just make it slow / never mind make it blue / wait i want it to be slower
  no that is not right make it green / no i do not like that make it warmer
  i think we are done with the sky so please do the water / check the sound / check if the boat is in the frame
  the credits should say my name / how many people are in the picture / is the dog still there
  where did the dog go / add another picture of my dog at the end / put the photo on the wall
  use a different picture / please keep going / please continue the movement / please start again / try that again
  do that again / do not go back / please do not export it yet / one more thing / i have a question`);
